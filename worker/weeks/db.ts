import { isHarvestedSql } from '../gaps/db/harvested.ts';

/** When the first thing happened that is still stored; each part is one look into an index. */
export function firstRowTime(db: D1Database): Promise<string | null> {
  return db
    .prepare(
      `SELECT MIN(time) AS first
         FROM (SELECT MIN(started) AS time FROM visits
               UNION ALL SELECT MIN(created_at) FROM messages
               UNION ALL SELECT MIN(created_at) FROM votes
               UNION ALL SELECT MIN(created_at) FROM gaps WHERE NOT ${isHarvestedSql})`,
    )
    .first<string>('first');
}
