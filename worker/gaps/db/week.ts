import type { Week } from '../../contract/time/iso-week.ts';
import type { GapRow } from '../../numbers/rows.ts';
import { isHarvestedSql } from './harvested.ts';
import type { GapWording } from './listed-wordings.ts';
import { peopleSql } from './people.ts';

/**
 * What was asked in vain in a week, in an order that does not depend on that of the rows. A question of a closed
 * week lies in the gap in which it lay then.
 */
export async function gapsOfWeek(
  db: D1Database,
  { week, from, to }: Pick<Week, 'week' | 'from' | 'to'>,
): Promise<GapRow[]> {
  const { results } = await db
    .prepare(
      `SELECT g.query, g.folded, g.locale, g.why, g.visitor, g.network, g.day, g.article, COALESCE(c.gap, w.gap) AS gap
         FROM gaps g INDEXED BY gaps_by_time
         LEFT JOIN wordings w        ON w.id = g.wording
         LEFT JOIN closed_wordings c ON c.wording = g.wording AND c.week = ?3
        WHERE g.created_at >= ?1 AND g.created_at < ?2 AND NOT ${isHarvestedSql}
        ORDER BY g.created_at, g.query, g.why, g.visitor, g.article`,
    )
    .bind(from.toISOString(), to.toISOString(), week)
    .all<GapRow>();
  return results;
}

/** Whether a week has messages of which nobody asked whether an article answers them, or questions without a gap. */
export async function isWaitingForGaps(
  db: D1Database,
  { from, to }: Pick<Week, 'from' | 'to'>,
): Promise<boolean> {
  const waiting = await db
    .prepare(
      `SELECT 1 AS waiting
        WHERE EXISTS (SELECT 1
                        FROM messages INDEXED BY messages_unsearched
                       WHERE searched_at IS NULL AND quarantined = 0
                         AND created_at >= ?1 AND created_at < ?2)
           OR EXISTS (SELECT 1
                        FROM gaps INDEXED BY gaps_by_wording
                       WHERE wording IS NULL AND created_at >= ?1 AND created_at < ?2
                         AND NOT ${isHarvestedSql})`,
    )
    .bind(from.toISOString(), to.toISOString())
    .first<number>('waiting');
  return waiting !== null;
}

type WeekWording = Pick<GapWording, 'gap' | 'article' | 'confidence' | 'answered_at' | 'people'>;

/** The wordings that gaps were asked in between two instants, with who asked so. */
export async function wordingsBetween(
  db: D1Database,
  gaps: number[],
  { from, to }: { from: string; to: string },
): Promise<WeekWording[]> {
  const { results } = await db
    .prepare(
      `SELECT w.gap, w.article, w.confidence, w.answered_at,
              ${peopleSql} AS people
         FROM wordings w
         JOIN gaps g INDEXED BY gaps_by_wording ON g.wording = w.id
        WHERE w.gap IN (SELECT value FROM json_each(?1))
          AND g.created_at >= ?2 AND g.created_at < ?3
        GROUP BY w.id
        ORDER BY people DESC, w.id`,
    )
    .bind(JSON.stringify(gaps), from, to)
    .all<WeekWording>();
  return results;
}
