import { linkOnSite } from '../../content/article/links.ts';
import { articlesIn } from '../../content/articles.ts';
import type { Locale } from '../../languages/registry/locales.ts';

/** Where a notice leads: to an article by its slug, or to an address; nowhere where there is none of either. */
export function noticeLink(link: string, locale: Locale): string | undefined {
  const article = articlesIn(locale).find(({ slug }) => slug === link);
  return article?.path ?? (/^https?:|^\//.test(link) ? linkOnSite(link, locale) : undefined);
}
