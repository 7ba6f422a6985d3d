import type { Locale } from '../contract/locale.ts';

/** What the index says to a question: the nearest article, and how sure it is, 0 to 1. */
export interface Said {
  article: string | null;
  version: string | null;
  confidence: number;
  answered: boolean;
}

export interface Wording {
  id: number;
  gap: number;
  query: string;
  locale: Locale;
  article: string | null;
  version: string | null;
  confidence: number;
  /** Since when the index answers it; null when it does not. */
  answered_at: string | null;
}

const columns = 'id, gap, query, locale, article, version, confidence, answered_at';

/** Questions whose wording is new, in the order in which they were asked. */
export async function newWordings(db: D1Database, limit: number): Promise<NewWording[]> {
  const { results } = await db
    .prepare(
      `SELECT locale, folded, query, MIN(created_at) AS created_at
         FROM gaps INDEXED BY gaps_new
        WHERE wording IS NULL
        GROUP BY locale, folded
        ORDER BY MIN(id)
        LIMIT ?1`,
    )
    .bind(limit)
    .all<NewWording>();
  return results;
}

export interface NewWording {
  locale: Locale;
  folded: string;
  query: string;
  created_at: string;
}

/** The wordings of a language, the newest first. */
export async function wordingsIn(
  db: D1Database,
  locale: Locale,
  limit: number,
): Promise<Wording[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
         FROM wordings
        WHERE locale = ?1
        ORDER BY id DESC
        LIMIT ?2`,
    )
    .bind(locale, limit)
    .all<Wording>();
  return results;
}

/** Wordings that the index of this build was not asked yet, the longest ago first. */
export async function wordingsBefore(
  db: D1Database,
  build: string,
  limit: number,
): Promise<Wording[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
         FROM wordings INDEXED BY wordings_by_build
        WHERE build < ?1
        ORDER BY build, id
        LIMIT ?2`,
    )
    .bind(build, limit)
    .all<Wording>();
  return results;
}

interface Asked {
  said: Said;
  build: string;
  answeredAt: string | null;
}

/** Stores a wording as the first of a gap, unless it was stored meanwhile. */
export async function addWording(
  db: D1Database,
  { locale, folded, query, created_at }: NewWording,
  { said, build, answeredAt }: Asked,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO wordings (gap, query, folded, locale, build, article, version, confidence, answered_at,
                               created_at)
         VALUES (0, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (locale, folded) DO NOTHING`,
      )
      .bind(query, folded, locale, build, ...valuesOf(said), answeredAt, created_at),
    // A gap's number is that of its first wording.
    db
      .prepare('UPDATE wordings SET gap = id WHERE gap = 0 AND locale = ?1 AND folded = ?2')
      .bind(locale, folded),
    db
      .prepare(
        `UPDATE gaps
            SET wording = (SELECT id FROM wordings WHERE locale = ?1 AND folded = ?2)
          WHERE folded = ?2 AND locale = ?1 AND wording IS NULL`,
      )
      .bind(locale, folded),
  ]);
}

/** Moves wordings to other gaps, except from a gap of which something became meanwhile. */
export async function moveWordings(
  db: D1Database,
  moved: readonly { id: number; gap: number }[],
): Promise<void> {
  if (moved.length === 0) return;
  await db
    .prepare(
      `UPDATE wordings
          SET gap = (SELECT value ->> 'gap' FROM json_each(?1) WHERE value ->> 'id' = wordings.id)
        WHERE id IN (SELECT value ->> 'id' FROM json_each(?1))
          AND NOT EXISTS (SELECT 1 FROM gap_events WHERE gap = wordings.gap)`,
    )
    .bind(JSON.stringify(moved))
    .run();
}

/** What the index of a build said to wordings. */
export async function noteSaid(db: D1Database, asked: (Asked & { id: number })[]): Promise<void> {
  if (asked.length === 0) return;
  await db.batch(
    asked.map(({ id, said, build, answeredAt }) =>
      db
        .prepare(
          `UPDATE wordings
              SET build = ?2, article = ?3, version = ?4, confidence = ?5, answered_at = ?6
            WHERE id = ?1`,
        )
        .bind(id, build, ...valuesOf(said), answeredAt),
    ),
  );
}

const valuesOf = ({ article, version, confidence }: Said) => [article, version, confidence];
