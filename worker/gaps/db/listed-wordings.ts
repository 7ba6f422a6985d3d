import type { Locale } from '../../../site/languages/registry/locales.ts';
import { rowLimits } from './list.ts';
import { isCountedSql, personSql } from './people.ts';

/** One wording of a gap, with those who asked in these words, and what the index says to it. */
export interface GapWording {
  gap: number;
  query: string;
  locale: Locale;
  people: number;
  newest: string;
  article: string | null;
  confidence: number;
  /** Since when the index answers it. */
  answered_at: string | null;
  /** In which part of its gap it stays, where the owner has put it. */
  part: number | null;
}

/** The wordings of gaps since an instant, most people first, with those of whom a subscriber asked before. */
export async function wordingsSince(
  db: D1Database,
  since: string,
  gaps: number[],
): Promise<GapWording[]> {
  const { results } = await db
    .prepare(
      `WITH asked AS (
         SELECT w.id, g.created_at, g.network, ${personSql} AS person
           FROM wordings w
           JOIN gaps g INDEXED BY gaps_by_wording ON g.wording = w.id
          WHERE w.gap IN (SELECT value FROM json_each(?2)) AND g.created_at >= ?1
          UNION ALL
         SELECT wording, created_at, network, ${personSql}
           FROM (SELECT wording, created_at, network, day, visitor
                   FROM gaps INDEXED BY gaps_to_notify
                  WHERE email IS NOT NULL AND created_at < ?1
                  ORDER BY created_at DESC
                  LIMIT ?3))
       SELECT w.gap, w.query, w.locale, w.article, w.confidence, w.answered_at, w.part,
              COUNT(DISTINCT a.person) FILTER (WHERE a.counts) AS people,
              MAX(a.created_at)                                AS newest
         FROM (SELECT id, created_at, person,
                      created_at >= ?1 AND ${isCountedSql('id, created_at >= ?1')} AS counts
                 FROM asked) AS a
         JOIN wordings w ON w.id = a.id
        WHERE w.gap IN (SELECT value FROM json_each(?2))
        GROUP BY w.id
        ORDER BY people DESC, newest DESC, w.id`,
    )
    .bind(since, JSON.stringify(gaps), rowLimits.addresses)
    .all<GapWording>();
  return results;
}
