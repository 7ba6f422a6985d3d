import type { Week } from '../../contract/time/iso-week.ts';
import type { EmailCondition } from '../../email/db/outbox.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { weekVotesInsertion } from './articles.ts';

/** A closed week as it was computed then. */
export async function closedWeek(db: D1Database, week: string): Promise<WeekNumbers | undefined> {
  const data = await db
    .prepare('SELECT data FROM weeks WHERE week = ?1')
    .bind(week)
    .first<string>('data');
  return data === null ? undefined : JSON.parse(data);
}

export function newestClosedWeek(db: D1Database): Promise<string | null> {
  return db.prepare('SELECT week FROM weeks ORDER BY week DESC LIMIT 1').first<string>('week');
}

export async function closedWeeksFrom(db: D1Database, week: string): Promise<Set<string>> {
  const { results } = await db
    .prepare('SELECT week FROM weeks WHERE week >= ?1 ORDER BY week')
    .bind(week)
    .all<{ week: string }>();
  return new Set(results.map((row) => row.week));
}

/**
 * Stores a week once, and in the same transaction the emails about it: what is stored already stays as
 * it is. The id of an email must follow from the week, so that two runs at a time send one.
 */
export async function storeWeek(
  db: D1Database,
  { week, numbers }: { week: Week; numbers: WeekNumbers },
  { closedAt, emails = [] }: { closedAt: string; emails?: D1PreparedStatement[] },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        'INSERT INTO weeks (week, data, closed_at) VALUES (?1, ?2, ?3) ON CONFLICT (week) DO NOTHING',
      )
      .bind(week.week, JSON.stringify(numbers), closedAt),
    weekVotesInsertion(db, week.week),
    closedWordingsInsertion(db, week),
    db.prepare('DELETE FROM open_weeks WHERE week <= ?1').bind(week.week),
    ...emails,
  ]);
}

/** The email about a week; each has one. */
export const weekEmailId = (week: string) => `week-${week}`;

/** Whether a week was stored: of the email that belongs to the same transaction. */
export const isWeekStored = (week: string): EmailCondition => ({
  sql: 'EXISTS (SELECT 1 FROM weeks WHERE week = ?14)',
  values: [week],
});

/** Keeps in which gap each question of a stored week lies: part of the transaction that stores it. */
const closedWordingsInsertion = (db: D1Database, { week, from, to }: Week): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO closed_wordings (wording, week, gap)
       SELECT DISTINCT w.id, ?1, w.gap
         FROM gaps g INDEXED BY gaps_by_time
         JOIN wordings w ON w.id = g.wording
        WHERE g.created_at >= ?2 AND g.created_at < ?3
           ON CONFLICT DO NOTHING`,
    )
    .bind(week, from.toISOString(), to.toISOString());

/** Of a closed week what the line of weeks shows; shares 0 to 1, null where there are too few to say. */
export interface WeekPoint {
  week: string;
  /** Its Monday. */
  from: string;
  visits: number;
  low: number | null;
  high: number | null;
}

/** The closed weeks up to and with `week`, at most `limit`, the oldest first. */
export async function weekPoints(
  db: D1Database,
  week: string,
  limit: number,
): Promise<WeekPoint[]> {
  const { results } = await db
    .prepare(
      `SELECT week, data ->> '$.from'           AS "from",
              data ->> '$.visits'           AS visits,
              data ->> '$.selfService.low'  AS low,
              data ->> '$.selfService.high' AS high
         FROM weeks
        WHERE week <= ?1
        ORDER BY week DESC
        LIMIT ?2`,
    )
    .bind(week, limit)
    .all<WeekPoint>();
  return results.reverse();
}

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
