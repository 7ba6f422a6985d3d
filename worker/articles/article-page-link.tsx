import type { Locale } from '../../site/languages/registry.ts';
import { articlePagePath } from '../owner/paths.ts';
import type { View } from '../owner/view.ts';

interface Article {
  slug: string;
  title: string;
  locale: Locale;
}

/** The article's title with its language, leading to the owner's page about it. */
export function ArticlePageLink({ article, view }: { article: Article; view: View }) {
  const { slug, title, locale } = article;
  return (
    <>
      <a href={articlePagePath(locale, slug)} lang={locale}>
        {title}
      </a>
      <span class="tag">{view.words.languages[locale]}</span>
    </>
  );
}
