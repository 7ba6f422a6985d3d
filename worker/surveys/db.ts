import { firstOrAgain, hasRoomSql, type NetworkBudget, spend } from '../budgets/db.ts';
import { costs } from '../budgets/shares.ts';
import type { Survey } from '../contract/surveys.ts';
import { DAY, daysBefore } from '../contract/time/durations.ts';
import type { SurveyRow } from '../numbers/rows.ts';
import type { PrivateEnv } from '../private-data/keys.ts';
import { sealRow, showRows } from '../private-data/rows.ts';

/** For so many days a first answer can be added to and changed. */
const changeableDays = 1;

/** Until when an answer can be changed that came first at a time. */
export const changeableUntil = (createdAt: string) =>
  new Date(Date.parse(createdAt) + changeableDays * DAY);

interface NewSurvey extends Omit<Survey, 'website'>, NetworkBudget {
  createdAt: string;
}

/**
 * One answer per message: for a day a later sending adds to it, and replaces what it answers again; where it says the same, it
 * costs nothing. Returns whether there was nothing to write, or the day had room for it.
 */
export async function putSurvey(
  env: PrivateEnv,
  message: string,
  { effort, satisfied, again, createdAt, network, rowsPerDay, ...survey }: NewSurvey,
): Promise<boolean> {
  const { DB: db } = env;
  const { comment } = await sealRow(env, 'surveys', { message, comment: survey.comment });
  const cost = { kind: 'surveys', rows: costs.survey, rowsPerDay } as const;
  const said = [message, effort ?? null, satisfied ?? null, again ?? null, comment ?? null];
  const insertion = db
    .prepare(
      `INSERT INTO surveys (message, effort, satisfied, again, comment, created_at)
       SELECT id, ?2, ?3, ?4, ?5, ?6
         FROM messages
        WHERE id = ?1 AND ${hasRoomSql(cost, { time: '?6', network: '?7' })}
           ON CONFLICT (message) DO UPDATE
          SET (effort, satisfied, again, comment) = ${answersSql}
        WHERE NOT ${isSaidSql} AND surveys.created_at > ?8`,
    )
    .bind(...said, createdAt, network, daysBefore(new Date(createdAt), changeableDays));
  // Nothing to write, too, where the message went meanwhile.
  const unchanged = db
    .prepare(
      `SELECT 1
        WHERE NOT EXISTS (SELECT 1
                            FROM messages
                            LEFT JOIN surveys ON surveys.message = messages.id
                           WHERE messages.id = ?1 AND NOT ${isSaidSql})`,
    )
    .bind(...said);
  const createdAtSql = 'SELECT created_at FROM surveys WHERE message = ?6';
  const row = { createdAtSql, id: message, again: costs.surveyAgain };
  const count = firstOrAgain({ ...cost, network }, row);
  return spend(db, { ...cost, network, now: createdAt }, [insertion], { count, unchanged });
}

/** In SQL, what a survey answers from now on. */
const answersSql =
  '(COALESCE(?2, effort), COALESCE(?3, satisfied), COALESCE(?4, again), COALESCE(?5, comment))';

/** In SQL, whether a row of `surveys` says all that is sent. */
const isSaidSql = `(effort, satisfied, again, comment) IS ${answersSql}`;

export interface SurveyView {
  effort: number | null;
  satisfied: number | null;
  again: 'yes' | 'no' | null;
  comment: string | null;
}

/** With when its first answer came. */
export interface OwnSurvey extends SurveyView {
  created_at: string;
}

export async function surveyOf(env: PrivateEnv, message: string): Promise<OwnSurvey | null> {
  const { results } = await env.DB.prepare(
    'SELECT message, effort, satisfied, again, comment, created_at FROM surveys WHERE message = ?1',
  )
    .bind(message)
    .all<ListedSurvey>();
  const [survey] = await showRows(env, 'surveys', results);
  return survey ?? null;
}

/** In SQL, whether a row of `messages` is that whose page has the token of this hash, and was written in since an instant. */
export const isByTokenSql = (tokenHash: `?${number}`, since: `?${number}`) => `
  (token_hash = ${tokenHash} OR id = (SELECT message FROM page_tokens WHERE token_hash = ${tokenHash}))
  AND updated_at >= ${since}`;

/** The message that a survey is about, by the token of its page, if it was written in since an instant. */
export const surveyedMessage = (db: D1Database, tokenHash: string, since: string) =>
  db
    .prepare(
      `SELECT id, solved_at, (SELECT created_at FROM surveys WHERE message = messages.id) AS answered_at
         FROM messages
        WHERE ${isByTokenSql('?1', '?2')}`,
    )
    .bind(tokenHash, since)
    .first<{ id: string; solved_at: string | null; answered_at: string | null }>();

export interface ListedSurvey extends OwnSurvey {
  message: string;
}

interface Listed {
  from: string;
  /** Without it until now. */
  to?: string;
  limit: number;
}

/** Behind every stored time. */
const endOfTime = '9999';

/** The newest first. */
export async function listedSurveys(
  env: PrivateEnv,
  { from, to = endOfTime, limit }: Listed,
): Promise<ListedSurvey[]> {
  const { results } = await env.DB.prepare(
    `SELECT message, effort, satisfied, again, comment, created_at
         FROM surveys
        WHERE created_at >= ?1 AND created_at < ?2
          AND COALESCE(effort, satisfied, again, comment) IS NOT NULL
        ORDER BY created_at DESC
        LIMIT ?3`,
  )
    .bind(from, to, limit)
    .all<ListedSurvey>();
  return showRows(env, 'surveys', results);
}

/** What was answered between two instants. */
export async function surveysBetween(
  db: D1Database,
  from: string,
  to: string,
): Promise<SurveyRow[]> {
  const { results } = await db
    .prepare(
      `SELECT effort, satisfied, again
         FROM surveys
        WHERE created_at >= ?1 AND created_at < ?2
          AND COALESCE(effort, satisfied, again, comment) IS NOT NULL
        ORDER BY created_at`,
    )
    .bind(from, to)
    .all<SurveyRow>();
  return results;
}
