import type { Manifest } from '../../contract/manifest.ts';
import { versionsIn } from './versions.ts';

/**
 * Notes a build and the versions of its articles, each when it is seen first. Returns when this build was.
 * The first build of all has always been there: whatever was asked was asked of it.
 */
export async function noteBuild(
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
