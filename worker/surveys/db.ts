import { type Budget, hasRoomSql, spend } from '../budgets/db.ts';
import { costs } from '../budgets/shares.ts';
import type { Survey } from '../contract/surveys.ts';
import type { SurveyRow } from '../numbers/rows.ts';

interface NewSurvey extends Omit<Survey, 'website'>, Budget {
  createdAt: string;
}

/**
 * One answer per message: a later sending adds to it, and replaces what it answers again. Returns whether the day had room
 * for it.
 */
export async function putSurvey(
  db: D1Database,
  message: string,
  { effort, satisfied, again, comment, createdAt, rowsPerDay }: NewSurvey,
): Promise<boolean> {
  const cost = { kind: 'surveys', rows: costs.survey, rowsPerDay } as const;
  const insertion = db
    .prepare(
      `INSERT INTO surveys (message, effort, satisfied, again, comment, created_at)
       SELECT id, ?2, ?3, ?4, ?5, ?6
         FROM messages
        WHERE id = ?1 AND ${hasRoomSql(cost, { time: '?6' })}
           ON CONFLICT (message) DO UPDATE
          SET effort    = COALESCE(excluded.effort, effort),
              satisfied = COALESCE(excluded.satisfied, satisfied),
              again     = COALESCE(excluded.again, again),
              comment   = COALESCE(excluded.comment, comment)`,
    )
    .bind(message, effort ?? null, satisfied ?? null, again ?? null, comment ?? null, createdAt);
  return spend(db, { ...cost, now: createdAt }, [insertion]);
}

export interface SurveyView {
  effort: number | null;
  satisfied: number | null;
  again: 'yes' | 'no' | null;
  comment: string | null;
}

export const surveyOf = (db: D1Database, message: string) =>
  db
    .prepare('SELECT effort, satisfied, again, comment FROM surveys WHERE message = ?1')
    .bind(message)
    .first<SurveyView>();

/** In SQL, whether a row of `messages` is that whose page has the token of this hash, and was written in since an instant. */
export const isByTokenSql = (tokenHash: `?${number}`, since: `?${number}`) => `
  (token_hash = ${tokenHash} OR id = (SELECT message FROM page_tokens WHERE token_hash = ${tokenHash}))
  AND updated_at >= ${since}`;

/** The message that a survey is about, by the token of its page, if it was written in since an instant. */
export const surveyedMessage = (db: D1Database, tokenHash: string, since: string) =>
  db
    .prepare(
      `SELECT id, solved_at
         FROM messages
        WHERE ${isByTokenSql('?1', '?2')}`,
    )
    .bind(tokenHash, since)
    .first<{ id: string; solved_at: string | null }>();

export interface ListedSurvey extends SurveyView {
  message: string;
  created_at: string;
}

export async function surveysSince(
  db: D1Database,
  since: string,
  limit: number,
): Promise<ListedSurvey[]> {
  const { results } = await db
    .prepare(
      `SELECT message, effort, satisfied, again, comment, created_at
         FROM surveys
        WHERE created_at >= ?1 AND COALESCE(effort, satisfied, again, comment) IS NOT NULL
        ORDER BY created_at DESC
        LIMIT ?2`,
    )
    .bind(since, limit)
    .all<ListedSurvey>();
  return results;
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
