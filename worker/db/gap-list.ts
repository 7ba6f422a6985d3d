import type { GapSource } from '../contract/gaps.ts';
import type { Locale } from '../contract/locale.ts';

/** Near-equal questions in one language, with the people behind them: a person counts once a day. */
export interface GapGroup {
  folded: string;
  locale: Locale;
  /** The newest wording. */
  query: string;
  people: number;
  newest: string;
  reasons: GapSource[];
}

export const gapOrders = {
  people: 'people DESC, newest DESC',
  newest: 'newest DESC, people DESC',
};

/** Questions that at least two people asked in vain since an instant. */
export async function gapGroups(
  db: D1Database,
  since: string,
  { order, limit }: { order: keyof typeof gapOrders; limit: number },
): Promise<GapGroup[]> {
  // A bare column beside MAX() is that of the row with the maximum, in SQLite. Left alone it would take the
  // index that suits the grouping, and read the whole table.
  const { results } = await db
    .prepare(
      `SELECT folded, locale, query,
              COUNT(DISTINCT day || ' ' || visitor) AS people,
              MAX(created_at)                       AS newest,
              GROUP_CONCAT(DISTINCT why)            AS reasons
         FROM gaps INDEXED BY gaps_by_time
        WHERE created_at >= ?1
        GROUP BY folded, locale
       HAVING people >= 2
        ORDER BY ${gapOrders[order]}
        LIMIT ?2`,
    )
    .bind(since, limit)
    .all<Omit<GapGroup, 'reasons'> & { reasons: string }>();
  return results.map((row) => ({ ...row, reasons: row.reasons.split(',') as GapSource[] }));
}

/** How many questions only one person asked: told as a number, so that nobody can write into the list alone. */
export async function countSingleGaps(db: D1Database, since: string): Promise<number> {
  const single = await db
    .prepare(
      `SELECT COUNT(*) AS single
         FROM (SELECT folded
                 FROM gaps INDEXED BY gaps_by_time
                WHERE created_at >= ?1
                GROUP BY folded, locale
               HAVING COUNT(DISTINCT day || ' ' || visitor) = 1)`,
    )
    .bind(since)
    .first<number>('single');
  return single ?? 0;
}

export interface GapFollower {
  query: string;
  locale: Locale;
  email: string;
  created_at: string;
}

/** Who asked to be told when their question is answered. */
export async function gapFollowers(db: D1Database, limit: number): Promise<GapFollower[]> {
  const { results } = await db
    .prepare(
      `SELECT query, locale, email, MAX(created_at) AS created_at
         FROM gaps
        WHERE email IS NOT NULL
        GROUP BY email, folded, locale
        ORDER BY created_at DESC
        LIMIT ?1`,
    )
    .bind(limit)
    .all<GapFollower>();
  return results;
}
