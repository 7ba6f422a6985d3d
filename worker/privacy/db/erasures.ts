import type { ErasureMark } from '../erasure-marks.ts';

/** Says that addresses were erased in this database. */
export const erasuresInsertion = (db: D1Database, marks: readonly ErasureMark[]) =>
  db
    .prepare(
      `INSERT INTO erasures (email_index, expires_at)
       SELECT value ->> '$.index', value ->> '$.expiresAt'
         FROM json_each(?1)
        WHERE true
           ON CONFLICT (email_index) DO UPDATE SET expires_at = excluded.expires_at`,
    )
    .bind(JSON.stringify(marks));

/** Which of them were not erased in this database, or only at an earlier time: it was put back to a day before. */
export async function unknownErasures(
  db: D1Database,
  marks: readonly ErasureMark[],
): Promise<ErasureMark[]> {
  const { results } = await db
    .prepare(
      `SELECT value ->> '$.index' AS "index", value ->> '$.expiresAt' AS expiresAt
         FROM json_each(?1)
        WHERE NOT EXISTS (SELECT 1
                            FROM erasures
                           WHERE email_index = value ->> '$.index' AND expires_at >= value ->> '$.expiresAt')
        ORDER BY json_each.key`,
    )
    .bind(JSON.stringify(marks))
    .all<ErasureMark>();
  return results;
}
