import type { Article } from '../../site/content/article/read.ts';
import { languageOf } from '../../site/languages/registry/locales.ts';

/** What an article is called in prompts and in files that a person or an assistant edits: `language/slug`. */
export const articleId = ({ locale, slug }: Pick<Article, 'locale' | 'slug'>) =>
  `${languageOf(locale).path}/${slug}`;
