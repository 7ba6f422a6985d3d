import type { ClosedWeek, Week } from '../../contract/time/iso-week.ts';

/** The closed weeks between two, both included, of which it is known when they began and ended. */
export async function closedBounds(
  db: D1Database,
  first: string,
  last: string,
): Promise<ClosedWeek[]> {
  const { results } = await db
    .prepare(
      `SELECT week, time_zone AS timeZone, begins, ends
         FROM weeks INDEXED BY weeks_with_bounds
        WHERE week >= ?1 AND week <= ?2 AND ends IS NOT NULL
        ORDER BY week`,
    )
    .bind(first, last)
    .all<ClosedWeek>();
  return results;
}

/** In SQL, where the closed ones end of the weeks that `names`, a list in JSON, has; null where none is closed. */
export const closedEndSql = (names: string) =>
  `(SELECT MAX(ends) FROM weeks INDEXED BY weeks_with_bounds WHERE week IN (SELECT value FROM json_each(${names})))`;

/** Adds to a closed week between which instants it lies, if it does not say so yet. */
export async function keepBounds(
  db: D1Database,
  { week, timeZone, from, to }: Week,
): Promise<void> {
  await db
    .prepare(
      'UPDATE weeks SET time_zone = ?2, begins = ?3, ends = ?4 WHERE week = ?1 AND ends IS NULL',
    )
    .bind(week, timeZone, from.toISOString(), to.toISOString())
    .run();
}

/** The newest closed week, and where it ended, as far as that is known. */
export const newestEnd = (db: D1Database) =>
  db
    .prepare('SELECT week, ends FROM weeks INDEXED BY weeks_with_bounds ORDER BY week DESC LIMIT 1')
    .first<{ week: string; ends: string | null }>();
