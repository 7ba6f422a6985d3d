import type { Week } from '../../contract/time/iso-week.ts';
import type { EmailCondition } from '../../email/db/outbox.ts';
import type { WeekNumbers, WeekReadings } from '../../numbers/numbers.ts';
import type { WeekFigures } from '../../numbers/several-weeks.ts';
import { weekVotesInsertion } from './articles.ts';

/** A closed week as it was computed then. */
export async function closedWeek(db: D1Database, week: string): Promise<WeekNumbers | undefined> {
  const data = await db
    .prepare('SELECT data FROM weeks WHERE week = ?1')
    .bind(week)
    .first<string>('data');
  return data === null ? undefined : JSON.parse(data);
}

export const isWeekClosed = async (db: D1Database, week: string): Promise<boolean> =>
  (await db.prepare('SELECT 1 FROM weeks WHERE week = ?1').bind(week).first()) !== null;

/** What a closed week says of what it set aside; nothing of one that goes on, or closed before it could be said. */
export async function asideOfWeek(
  db: D1Database,
  week: string,
): Promise<{ visits: number; counted: boolean } | undefined> {
  const aside = await db
    .prepare(
      `SELECT data ->> '$.setAside.visits' AS visits, data ->> '$.setAside.counted' AS counted
         FROM weeks
        WHERE week = ?1`,
    )
    .bind(week)
    .first<{ visits: number | null; counted: number | null }>();
  return aside?.visits == null
    ? undefined
    : { visits: aside.visits, counted: Boolean(aside.counted) };
}

export function newestClosedWeek(db: D1Database): Promise<string | null> {
  return db.prepare('SELECT week FROM weeks ORDER BY week DESC LIMIT 1').first<string>('week');
}

export async function closedWeeksFrom(db: D1Database, week: string): Promise<Set<string>> {
  const { results } = await db
    .prepare('SELECT week FROM weeks INDEXED BY weeks_with_bounds WHERE week >= ?1 ORDER BY week')
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
  { week, readings }: { week: Week; readings: WeekReadings },
  { closedAt, emails = [] }: { closedAt: string; emails?: D1PreparedStatement[] },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO weeks (week, data, closed_at, time_zone, begins, ends)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (week) DO NOTHING`,
      )
      .bind(
        ...[week.week, JSON.stringify(readings.limited), closedAt],
        ...[week.timeZone, week.from.toISOString(), week.to.toISOString()],
      ),
    ...readingsInsertions(db, week.week, readings),
    weekVotesInsertion(db, week.week),
    closedWordingsInsertion(db, week),
    db.prepare('DELETE FROM open_weeks WHERE week <= ?1').bind(week.week),
    ...emails,
  ]);
}

/** Keeps a week as it counts and as it would with what was set aside, where anything was. */
function readingsInsertions(
  db: D1Database,
  week: string,
  { limited, all }: WeekReadings,
): D1PreparedStatement[] {
  if (!all) return [];

  const insertion = db.prepare(
    `INSERT INTO week_readings (week, counts_all, data)
     VALUES (?1, ?2, ?3)
         ON CONFLICT (week, counts_all) DO NOTHING`,
  );
  return [
    insertion.bind(week, 0, JSON.stringify(limited)),
    insertion.bind(week, 1, JSON.stringify(all)),
  ];
}

/**
 * Counts what was set aside of a closed week, or sets it aside again. Returns whether the week has both readings: one that
 * set nothing aside, or goes on, has not.
 */
export async function chooseReading(
  db: D1Database,
  week: string,
  countsAll: boolean,
): Promise<boolean> {
  const reading = 'SELECT data FROM week_readings WHERE week = ?1 AND counts_all = ?2';
  const [chosen] = await db.batch([
    db
      .prepare(`UPDATE weeks SET data = (${reading}) WHERE week = ?1 AND EXISTS (${reading})`)
      .bind(week, Number(countsAll)),
    db.prepare('DELETE FROM week_votes WHERE week = ?1').bind(week),
    weekVotesInsertion(db, week),
  ]);
  return (chosen?.meta.changes ?? 0) > 0;
}

/** In SQL, what a row of `weeks` counted without what was set aside: what the owner chooses later changes no other week. */
export const limitedDataSql = `
  COALESCE((SELECT data FROM week_readings WHERE week = weeks.week AND counts_all = 0), data)`;

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

/** Of a week what drawings of several show; shares 0 to 1, null where there are too few to say. */
export interface WeekPoint {
  week: string;
  /** Its Monday. */
  from: string;
  visits: number;
  low: number | null;
  high: number | null;
  people: number;
  received: number;
  unanswered: number;
  /** Office hours to the first reply, the median. */
  reply: number | null;
  satisfied: number | null;
  satisfiedCount: number;
  surveyed: number;
  /** Visits by day and hour; null of a week that closed before they were counted. */
  hours: number[][] | null;
}

/** The closed weeks between two, both included, the oldest first. */
export async function weekPoints(
  db: D1Database,
  { first, last }: { first: string; last: string },
): Promise<WeekPoint[]> {
  const { results } = await db
    .prepare(
      `SELECT week, data ->> '$.from'                        AS "from",
              data ->> '$.visits'                        AS visits,
              data ->> '$.selfService.low'               AS low,
              data ->> '$.selfService.high'              AS high,
              data ->> '$.messages.people'               AS people,
              data ->> '$.messages.received'             AS received,
              data ->> '$.search.unanswered.count'       AS unanswered,
              data ->> '$.messages.firstReply.median'    AS reply,
              data ->> '$.surveys.satisfaction.good.share' AS satisfied,
              data ->> '$.surveys.satisfaction.good.count' AS satisfiedCount,
              data ->> '$.surveys.satisfaction.good.of'    AS surveyed,
              data -> '$.hours'                          AS hours
         FROM weeks
        WHERE week >= ?1 AND week <= ?2
        ORDER BY week`,
    )
    .bind(first, last)
    .all<Omit<WeekPoint, 'hours'> & { hours: string | null }>();
  return results.map((row): WeekPoint => ({ ...row, hours: row.hours && JSON.parse(row.hours) }));
}

/** The closed weeks between two, both included, the oldest first, without their lists. */
export async function weeksBetween(
  db: D1Database,
  { first, last }: { first: string; last: string },
): Promise<WeekFigures[]> {
  const { results } = await db
    .prepare(
      `SELECT json_remove(data, '$.gaps', '$.synonyms', '$.words', '$.articles') AS data
         FROM weeks
        WHERE week >= ?1 AND week <= ?2
        ORDER BY week`,
    )
    .bind(first, last)
    .all<{ data: string }>();
  return results.map(({ data }): WeekFigures => JSON.parse(data));
}

/** Of a week that is at hand what drawings show. */
export function pointOf({ week, from, visits, selfService, ...rest }: WeekFigures): WeekPoint {
  const { messages, search, surveys } = rest;
  const { share: satisfied, count: satisfiedCount, of: surveyed } = surveys.satisfaction.good;
  const { low, high } = selfService;
  const { people, received, firstReply } = messages;
  const { count: unanswered } = search.unanswered;
  return {
    ...{ week, from, visits, low, high, people, received, unanswered },
    ...{ reply: firstReply.median, satisfied, satisfiedCount, surveyed },
    hours: rest.hours ?? null,
  };
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
