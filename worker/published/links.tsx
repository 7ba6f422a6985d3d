import {
  type Locale,
  languageAttributes,
  languageOf,
} from '../../site/languages/registry/locales.ts';
import { type Manifest, publishedIn } from '../contract/published/manifest.ts';
import { articlePagePath } from '../owner/paths.ts';

interface ArticleLink {
  article: string;
  locale: Locale;
  manifest: Manifest;
}

/** The article's title, leading to it; its slug alone when it is not published any more. */
export function ArticleLink({ article, locale, manifest }: ArticleLink) {
  const published = publishedIn(manifest, locale).find(({ slug }) => slug === article);
  if (!published) return <span {...languageAttributes(locale)}>{article}</span>;
  return (
    <a href={published.path} {...languageAttributes(locale)}>
      {published.title}
    </a>
  );
}

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
      <a href={articlePagePath(locale, slug)} {...languageAttributes(locale)}>
        {title}
      </a>
      <span class="tag">{languageOf(locale).shortName}</span>
    </>
  );
}
