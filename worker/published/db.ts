import type { Locale } from '../../site/languages/registry/locales.ts';
import type { Manifest } from '../contract/published/manifest.ts';

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

/** The texts of a build: language, article, version, and the hash of its words. */
const versionsIn = (articles: Manifest['articles']): string[][] =>
  Object.entries(articles).flatMap(([locale, list]) =>
    list.map(({ slug, version, words }) => [locale, slug, version, words]),
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

/**
 * Records a build, the versions of its articles, each when it is seen first, and when their words changed. Returns when this build was.
 * The first build of all has always been there: whatever was asked was asked of it.
 */
export async function recordBuild(
  db: D1Database,
  { builtAt, articles }: Manifest,
  now: string,
): Promise<string> {
  const { known, others } = await buildsSeen(db, builtAt);
  if (known !== null) return known;

  const seenAt = others ? now : builtAt;
  await db.batch([
    db
      .prepare(
        `INSERT INTO article_versions (locale, article, version, seen_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, ?2
           FROM json_each(?1)
          WHERE true
             ON CONFLICT DO NOTHING`,
      )
      .bind(JSON.stringify(versionsIn(articles)), seenAt),
    db
      .prepare(
        // Of an article that was there before this was recorded, its text tells since when.
        `INSERT INTO article_words (locale, article, words, changed_at)
         SELECT value ->> 0, value ->> 1, value ->> 3,
                (SELECT seen_at
                   FROM article_versions
                  WHERE locale = value ->> 0 AND article = value ->> 1 AND version = value ->> 2)
           FROM json_each(?1)
          WHERE true
             ON CONFLICT (locale, article) DO UPDATE
            SET words = excluded.words, changed_at = ?2
          WHERE words <> excluded.words`,
      )
      .bind(JSON.stringify(versionsIn(articles)), seenAt),
    db
      .prepare('INSERT INTO builds (build, seen_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING')
      .bind(builtAt, seenAt),
  ]);
  return seenAt;
}

async function buildsSeen(db: D1Database, build: string) {
  const seen = await db
    .prepare(
      `SELECT (SELECT seen_at FROM builds WHERE build = ?1) AS known,
              EXISTS (SELECT 1 FROM builds)                 AS others`,
    )
    .bind(build)
    .first<{ known: string | null; others: 0 | 1 }>();
  return seen ?? { known: null, others: 0 };
}
