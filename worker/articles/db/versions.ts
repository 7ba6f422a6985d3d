import type { Locale } from '../../../site/languages/registry.ts';
import type { Manifest } from '../../contract/manifest.ts';

interface SeenArticle {
  locale: Locale;
  article: string;
  /** When this version, and when the article in any version, was first seen online. */
  seenAt: string;
  firstSeenAt: string;
}

/** The articles of a build that the schedule has seen as they are now. */
export async function seenArticles(
  db: D1Database,
  articles: Manifest['articles'],
): Promise<SeenArticle[]> {
  const { results } = await db
    .prepare(
      `SELECT v.locale, v.article, v.seen_at AS seenAt,
              (SELECT MIN(seen_at)
                 FROM article_versions
                WHERE locale = v.locale AND article = v.article) AS firstSeenAt
         FROM json_each(?1) AS current
         JOIN article_versions v
           ON v.locale = current.value ->> 0 AND v.article = current.value ->> 1
          AND v.version = current.value ->> 2
        ORDER BY v.locale, v.article`,
    )
    .bind(JSON.stringify(versionsIn(articles)))
    .all<SeenArticle>();
  return results;
}

/** The texts of a build: language, article and version. */
export const versionsIn = (articles: Manifest['articles']): string[][] =>
  Object.entries(articles).flatMap(([locale, list]) =>
    list.map(({ slug, version }) => [locale, slug, version]),
  );

/** Whether the schedule ever saw this version online. */
export const wasSeen = async (
  db: D1Database,
  { locale, article, version }: { locale: Locale; article: string; version: string },
): Promise<boolean> =>
  (await db
    .prepare('SELECT 1 FROM article_versions WHERE locale = ?1 AND article = ?2 AND version = ?3')
    .bind(locale, article, version)
    .first()) !== null;

interface SeenVersion {
  version: string;
  seenAt: string;
}

/** The versions of an article that were online, the newest first. */
export async function seenVersions(
  db: D1Database,
  locale: Locale,
  article: string,
): Promise<SeenVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT version, seen_at AS seenAt
         FROM article_versions
        WHERE locale = ?1 AND article = ?2
        ORDER BY seen_at DESC, version`,
    )
    .bind(locale, article)
    .all<SeenVersion>();
  return results;
}
