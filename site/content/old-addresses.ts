import type { Locale } from '../languages/registry/locales.ts';
import type { Article } from './article/read.ts';
import { byTopic } from './lists/by-topic.ts';
import { pagePath } from './pages.ts';
import { settings } from './settings.ts';

interface OldAddress {
  from: string;
  locale: Locale;
  /** The page that it leads to for good. */
  to: string;
}

/** Every address that an article or a topic had before, as the owner wrote it. */
export const oldAddresses = (articles: readonly Article[]): OldAddress[] => [
  ...articles.flatMap(({ path, locale, data }) =>
    data.redirectFrom.map((from) => ({ from, locale, to: path })),
  ),
  ...settings.locales.flatMap((locale) =>
    byTopic(articles.filter((article) => article.locale === locale)).flatMap(({ topic }) =>
      (topic.redirectFrom?.[locale] ?? []).map((from) => ({
        from,
        locale,
        to: pagePath(locale, `topics/${topic.id}/`),
      })),
    ),
  ),
];
