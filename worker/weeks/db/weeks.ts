import { weekVotesInsertion } from '../../articles/db/week-votes.ts';
import type { Week } from '../numbers/iso-week.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { closedWordingsInsertion } from './closed-wordings.ts';

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
 * Stores a week once, and in the same transaction the letters that tell of it: what is stored already stays as
 * it is. A letter's id must follow from its week, so that two runs at a time send one.
 */
export async function storeWeek(
  db: D1Database,
  { week, numbers }: { week: Week; numbers: WeekNumbers },
  { closedAt, letters = [] }: { closedAt: string; letters?: D1PreparedStatement[] },
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
    ...letters,
  ]);
}

/** When the first thing happened that is still stored; each part is one look into an index. */
export function firstRowTime(db: D1Database): Promise<string | null> {
  return db
    .prepare(
      `SELECT MIN(time) AS first
         FROM (SELECT MIN(started) AS time FROM visits
               UNION ALL SELECT MIN(created_at) FROM messages
               UNION ALL SELECT MIN(created_at) FROM votes
               UNION ALL SELECT MIN(created_at) FROM gaps)`,
    )
    .first<string>('first');
}
