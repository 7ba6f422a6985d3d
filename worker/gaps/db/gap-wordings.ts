import type { Locale } from '../../../site/languages/registry.ts';

/** A wording of a gap, and those who asked in these words: a person counts once a day. */
export interface AskedWording {
  id: number;
  gap: number;
  query: string;
  locale: Locale;
  build: string;
  article: string | null;
  version: string | null;
  confidence: number;
  /** Since when the index answers it, and since when the answering article says what it says. */
  answered_at: string | null;
  version_seen_at: string | null;
  /** When its gap was last opened again: what answered before then does not. */
  reopened_at: string | null;
  people: number;
  newest: string;
}

/** Every wording of these gaps, most people first. */
export async function wordingsOfGaps(db: D1Database, gaps: number[]): Promise<AskedWording[]> {
  const { results } = await db
    .prepare(
      `SELECT w.id, w.gap, w.query, w.locale, w.build, w.article, w.version, w.confidence, w.answered_at,
              v.seen_at                                 AS version_seen_at,
              (SELECT MAX(created_at) FROM gap_events
                WHERE gap = w.gap AND what = 'reopened') AS reopened_at,
              COUNT(DISTINCT g.day || ' ' || g.visitor) AS people,
              MAX(g.created_at)                         AS newest
         FROM wordings w
         JOIN gaps g ON g.wording = w.id
         LEFT JOIN article_versions v
           ON v.locale = w.locale AND v.article = w.article AND v.version = w.version
        WHERE w.gap IN (SELECT value FROM json_each(?1))
        GROUP BY w.id
        ORDER BY people DESC, newest DESC, w.id`,
    )
    .bind(JSON.stringify(gaps))
    .all<AskedWording>();
  return results;
}
