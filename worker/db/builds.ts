import type { Manifest } from '../contract/manifest.ts';

/** Notes a build and the versions of its articles, each when it is seen first. Returns when this build was. */
export async function noteBuild(
  db: D1Database,
  { builtAt, articles }: Manifest,
  now: string,
): Promise<string> {
  const known = await seenAt(db, builtAt);
  if (known !== null) return known;

  const versions = Object.entries(articles).flatMap(([locale, list]) =>
    list.map(({ slug, version }) => [locale, slug, version]),
  );
  await db.batch([
    db
      .prepare(
        `INSERT INTO article_versions (locale, article, version, seen_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, ?2
           FROM json_each(?1)
          WHERE true
             ON CONFLICT DO NOTHING`,
      )
      .bind(JSON.stringify(versions), now),
    db
      .prepare('INSERT INTO builds (build, seen_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING')
      .bind(builtAt, now),
  ]);
  return now;
}

const seenAt = (db: D1Database, build: string) =>
  db.prepare('SELECT seen_at FROM builds WHERE build = ?1').bind(build).first<string>('seen_at');
