import { type Locale, languageOf } from '../../site/languages/registry.ts';
import { articlePagePath } from '../owner/paths.ts';

interface Article {
  slug: string;
  title: string;
  locale: Locale;
}

/** The article's title with its language, leading to the owner's page about it. */
export function ArticlePageLink({ article }: { article: Article }) {
  const { slug, title, locale } = article;
  return (
    <>
      <a href={articlePagePath(locale, slug)} lang={locale}>
        {title}
      </a>
      <span class="tag">{languageOf(locale).shortName}</span>
    </>
  );
}
