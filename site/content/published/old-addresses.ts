import type { Locale } from '../../languages/registry/locales.ts';
import { pagePath } from '../addresses/pages.ts';
import type { Article } from '../article/read.ts';
import { byTopic } from '../lists/by-topic.ts';
import { settings } from '../settings.ts';
import { topics } from '../topics.ts';

interface OldAddress {
  from: string;
  locale: Locale;
  /** The page that it leads to for good. */
  to: string;
}

/**
 * Every address that an article or a topic had before, as the owner wrote it. A topic without an article in a language has no
 * page there: its address leads to all topics.
 */
export const oldAddresses = (articles: readonly Article[]): OldAddress[] => [
  ...articles.flatMap(({ path, locale, data }) =>
    data.redirectFrom.map((from) => ({ from, locale, to: path })),
  ),
  ...settings.locales.flatMap((locale) => {
    const own = byTopic(articles.filter((article) => article.locale === locale));
    const shown = new Set(own.map(({ topic }) => topic.id));
    return topics.flatMap(({ id, redirectFrom }) =>
      (redirectFrom?.[locale] ?? []).map((from) => ({
        from,
        locale,
        to: pagePath(locale, shown.has(id) ? `topics/${id}/` : 'topics/'),
      })),
    );
  }),
];
