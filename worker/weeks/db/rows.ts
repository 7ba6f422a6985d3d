import { daysBefore } from '../../contract/time/durations.ts';
import type { Visit } from '../../contract/visits.ts';
import { wroteBefore } from '../../gaps/db/closed-searches.ts';
import type { GapWording } from '../../gaps/db/list.ts';
import { peopleSql } from '../../gaps/db/people.ts';
import type { Week } from '../numbers/iso-week.ts';
import {
  type GapRow,
  type HandledRow,
  type MessageRow,
  type NotifiedCounts,
  repeatDays,
  type SurveyRow,
  type VoteRow,
  type WeekRows,
} from '../numbers/rows.ts';

/** Visits are read in pages, so that no answer of the database grows with the week. */
const pageSize = 2000;

/** All rows that a week's numbers come from, each table by its index of times. */
export async function weekRows(db: D1Database, week: Week): Promise<WeekRows> {
  const from = week.from.toISOString();
  const to = week.to.toISOString();
  const late = week.closes.toISOString();
  const earlier = daysBefore(week.from, repeatDays);

  const [visits, messages, replied, solved, gaps, votes, surveys, askers, before] =
    await Promise.all([
      visitsBetween(db, from, to, late),
      rowsOf<MessageRow>(db, messagesSql, earlier, late),
      rowsOf<HandledRow>(db, repliedSql, from, to),
      rowsOf<HandledRow>(db, solvedSql, from, to),
      gapsBetween(db, week),
      rowsOf<VoteRow>(db, votesSql, from, to),
      rowsOf<SurveyRow>(db, surveysSql, from, to),
      notifiedBetween(db, from, to),
      wroteBefore(db, week.week),
    ]);
  return { visits, messages, replied, solved, gaps, votes, surveys, askers, wroteBefore: before };
}

/**
 * What was asked in vain in the week, in an order that does not depend on that of the rows. A question of a closed
 * week lies in the gap in which it lay then.
 */
export async function gapsBetween(db: D1Database, { week, from, to }: Week): Promise<GapRow[]> {
  const { results } = await db
    .prepare(gapsSql)
    .bind(from.toISOString(), to.toISOString(), week)
    .all<GapRow>();
  return results;
}

const visitsSql = `
  SELECT rowid AS place, started, data
    FROM visits
   WHERE started >= ?1 AND started < ?2
     AND (started, rowid) > (?1, ?3)
     AND created_at < ?4
   ORDER BY started, rowid
   LIMIT ?5`;

const messagesSql = `
  SELECT visit, email, topic, created_at
    FROM messages
   WHERE created_at >= ?1 AND created_at < ?2 AND quarantined = 0
   ORDER BY created_at`;

const repliedSql = `
  SELECT priority, created_at, replied_at AS handled_at
    FROM messages
   WHERE replied_at >= ?1 AND replied_at < ?2 AND quarantined = 0
   ORDER BY replied_at`;

const solvedSql = `
  SELECT priority, created_at, solved_at AS handled_at
    FROM messages
   WHERE solved_at >= ?1 AND solved_at < ?2 AND quarantined = 0
   ORDER BY solved_at`;

const gapsSql = `
  SELECT g.query, g.folded, g.locale, g.why, g.visitor, g.day, COALESCE(c.gap, w.gap) AS gap
    FROM gaps g INDEXED BY gaps_by_time
    LEFT JOIN wordings w      ON w.id = g.wording
    LEFT JOIN closed_wordings c ON c.wording = g.wording AND c.week = ?3
   WHERE g.created_at >= ?1 AND g.created_at < ?2
   ORDER BY g.created_at, g.query, g.why`;

const votesSql = `
  SELECT article, locale, version, helpful
    FROM votes
   WHERE created_at >= ?1 AND created_at < ?2
   ORDER BY created_at, version`;

const surveysSql = `
  SELECT effort, satisfied, again
    FROM surveys
   WHERE created_at >= ?1 AND created_at < ?2
     AND COALESCE(effort, satisfied, again, comment) IS NOT NULL
   ORDER BY created_at`;

const notifiedSql = `
  SELECT (SELECT COUNT(*) FROM subscribers WHERE notified_at >= ?1 AND notified_at < ?2) AS told,
         COUNT(*) FILTER (WHERE helpful = 'yes')                           AS yes,
         COUNT(*) FILTER (WHERE helpful = 'no')                            AS no
    FROM subscribers
   WHERE rated_at >= ?1 AND rated_at < ?2`;

async function notifiedBetween(db: D1Database, from: string, to: string): Promise<NotifiedCounts> {
  const [counted] = await rowsOf<NotifiedCounts>(db, notifiedSql, from, to);
  return counted ?? { told: 0, yes: 0, no: 0 };
}

async function rowsOf<Row>(db: D1Database, sql: string, from: string, to: string): Promise<Row[]> {
  return (await db.prepare(sql).bind(from, to).all<Row>()).results;
}

async function visitsBetween(
  db: D1Database,
  from: string,
  to: string,
  late: string,
): Promise<Visit[]> {
  const visits: Visit[] = [];
  let last = { started: from, place: -1 };
  for (;;) {
    const { results } = await db
      .prepare(visitsSql)
      .bind(last.started, to, last.place, late, pageSize)
      .all<{ place: number; started: string; data: string }>();
    visits.push(...results.map(({ data }): Visit => JSON.parse(data)));

    const end = results.at(-1);
    if (!end || results.length < pageSize) return visits;
    last = end;
  }
}

interface Between {
  from: string;
  to: string;
}

/** The wordings that gaps were asked in between two instants, with who asked so. */
export async function weekWordings(
  db: D1Database,
  gaps: number[],
  { from, to }: Between,
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

type WeekWording = Pick<GapWording, 'gap' | 'article' | 'confidence' | 'answered_at' | 'people'>;
