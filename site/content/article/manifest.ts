import { relative } from 'node:path';
import type { Manifest, PublishedArticle } from '../../../worker/contract/published/manifest.ts';
import { locales } from '../../languages/registry/locales.ts';
import { contentFolder } from '../folder.ts';
import { type ArticleFrontMatter, reviewBy } from './front-matter.ts';
import type { ArticleFile } from './read.ts';
import { articleVersion } from './version.ts';

interface Published extends ArticleFile {
  data: ArticleFrontMatter;
  body: string;
}

/** What the Worker is told of the articles of a build; a language that the site does not have has none. */
export const manifestOf = (articles: readonly Published[], builtAt: Date): Manifest => ({
  builtAt: builtAt.toISOString(),
  articles: Object.fromEntries(
    locales.map((locale) => [
      locale,
      articles.filter((article) => article.locale === locale).map(entryOf),
    ]),
  ) as Manifest['articles'],
});

function entryOf({ slug, path, topic, file, data, body }: Published): PublishedArticle {
  const { checked, reviewEvery } = data;
  return {
    slug,
    path,
    title: data.title,
    topic,
    version: articleVersion(data, body),
    file: relative(contentFolder, file).replaceAll('\\', '/'),
    ...(checked && { checked: dayOf(checked) }),
    ...(checked && reviewEvery && { reviewBy: dayOf(reviewBy(checked, reviewEvery)) }),
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
