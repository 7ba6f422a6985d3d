import type { Locale } from '../../site/languages/registry.ts';
import type { Manifest } from '../contract/manifest.ts';

interface ArticleLink {
  article: string;
  locale: Locale;
  manifest: Manifest;
}

/** The article's title, leading to it; its slug alone when it is not published any more. */
export function ArticleLink({ article, locale, manifest }: ArticleLink) {
  const published = manifest.articles[locale].find(({ slug }) => slug === article);
  if (!published) return <span lang={locale}>{article}</span>;
  return (
    <a href={published.path} lang={locale}>
      {published.title}
    </a>
  );
}
