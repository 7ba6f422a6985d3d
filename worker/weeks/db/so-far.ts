import type { WeekNumbers } from '../numbers/numbers.ts';

/** A week that is not over, as it stood at an instant. */
interface WeekSoFar {
  numbers: WeekNumbers;
  takenAt: string;
}

export async function weekSoFar(db: D1Database, week: string): Promise<WeekSoFar | undefined> {
  const row = await db
    .prepare('SELECT data, summed_at FROM open_weeks WHERE week = ?1')
    .bind(week)
    .first<{ data: string; summed_at: string }>();
  return row ? { numbers: JSON.parse(row.data), takenAt: row.summed_at } : undefined;
}

export async function putWeekSoFar(db: D1Database, { numbers, takenAt }: WeekSoFar): Promise<void> {
  await db
    .prepare(
      `INSERT INTO open_weeks (week, data, summed_at)
       VALUES (?1, ?2, ?3)
           ON CONFLICT (week) DO UPDATE SET data = excluded.data, summed_at = excluded.summed_at`,
    )
    .bind(numbers.week, JSON.stringify(numbers), takenAt)
    .run();
}

/** Whether the week has more visits than `count`; reads no more of them than it takes to know. */
export async function hasMoreVisits(
  db: D1Database,
  { from, to }: { from: Date; to: Date },
  count: number,
): Promise<boolean> {
  const more = await db
    .prepare(
      `SELECT 1 AS more
         FROM visits
        WHERE started >= ?1 AND started < ?2
        ORDER BY started
        LIMIT 1 OFFSET ?3`,
    )
    .bind(from.toISOString(), to.toISOString(), count)
    .first<number>('more');
  return more !== null;
}
