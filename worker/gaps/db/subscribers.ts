import type { Locale } from '../../../site/languages/registry/locales.ts';
import { hasRoomSql, type NetworkBudget, spend } from '../../budgets/db.ts';
import { costs } from '../../budgets/shares.ts';
import type { EmailCondition } from '../../email/db/outbox.ts';
import type { SubscriberCounts } from '../../numbers/rows.ts';
import { emailIndexes } from '../../private-data/email-index.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { openRow, sealRow, showRows } from '../../private-data/rows.ts';
import { answerEmailId, emailsToNobody, hasWaitingEmailSql, withdrawals } from './answer-emails.ts';
import { gapEventInsertion } from './events.ts';

/** An address that waits to be notified of an answer. */
export interface Subscriber {
  email: string;
  locale: Locale;
}

/** Who left an address with one of a gap's questions and was not notified since, or said that it was no answer. */
export async function waitingSubscribers(env: PrivateEnv, gap: number): Promise<Subscriber[]> {
  const { results } = await env.DB.prepare(
    // SQLite takes the other columns from the row that has the maximum.
    `SELECT g.email, MAX(g.locale) AS locale, g.folded, g.day
         FROM wordings w
         JOIN gaps g ON g.wording = w.id
        WHERE w.gap = ?1 AND g.email IS NOT NULL
          AND NOT EXISTS (SELECT 1
                            FROM subscribers s
                           WHERE s.gap = ?1 AND s.email_index = g.email_index
                             AND s.notified_at > g.created_at AND s.helpful IS NOT 'no')
        GROUP BY g.email_index
        ORDER BY g.email_index`,
  )
    .bind(gap)
    .all<Subscriber & { folded: string; day: string }>();
  const opened = await showRows(env, 'gaps', results);
  return opened.map(({ email, locale }) => ({ email, locale }));
}

/** A subscriber who was notified of an answer, and what they said to it. */
export interface Notified extends Subscriber {
  id: string;
  gap: number;
  article: string;
  version: string;
  helpful: 'yes' | 'no' | null;
}

interface NewNotified extends Omit<Notified, 'helpful'> {
  tokenHash: string;
  notifiedAt: string;
}

/**
 * Notes who is notified of an answer: part of the transaction that closes the gap, and nothing where that was refused, as
 * where another article closed it meanwhile.
 */
export async function subscriberInsertion(
  env: PrivateEnv,
  subscriber: NewNotified,
): Promise<D1PreparedStatement> {
  const { email } = await sealRow(env, 'subscribers', subscriber);
  return env.DB.prepare(
    `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, email_index)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 ->> 0
        WHERE ('answered', ?5) = (SELECT what, article FROM gap_events WHERE gap = ?2 ORDER BY id DESC LIMIT 1)
           ON CONFLICT DO NOTHING`,
  ).bind(
    subscriber.id,
    subscriber.gap,
    email,
    subscriber.locale,
    subscriber.article,
    subscriber.version,
    subscriber.tokenHash,
    subscriber.notifiedAt,
    await emailIndexes(env, subscriber.email),
  );
}

/** Whether a subscriber was stored: of the email that belongs to the same transaction. */
export const isSubscriberStored = (id: string): EmailCondition => ({
  sql: 'EXISTS (SELECT 1 FROM subscribers WHERE id = ?14)',
  values: [id],
});

/** Deletes the emails of the first subscribers who are kept no longer: those that never left, too. */
export const expiredAnswerEmails = (db: D1Database, before: string, limit: number) =>
  db
    .prepare(
      `DELETE FROM emails
        WHERE id IN (SELECT '${answerEmailId('')}' || id
                       FROM subscribers
                      WHERE notified_at < ?1
                      ORDER BY notified_at
                      LIMIT ?2)`,
    )
    .bind(before, limit);

export async function subscriberByToken(
  env: PrivateEnv,
  tokenHash: string,
  since: string,
): Promise<Notified | null> {
  const subscriber = await env.DB.prepare(
    `SELECT id, gap, email, locale, article, version, helpful
         FROM subscribers
        WHERE token_hash = ?1 AND notified_at >= ?2`,
  )
    .bind(tokenHash, since)
    .first<Notified>();
  return subscriber && openRow(env, 'subscribers', subscriber);
}

export async function subscriberById(env: PrivateEnv, id: string): Promise<Subscriber | undefined> {
  const subscriber = await env.DB.prepare('SELECT id, email, locale FROM subscribers WHERE id = ?1')
    .bind(id)
    .first<Subscriber & { id: string }>();
  return subscriber ? openRow(env, 'subscribers', subscriber) : undefined;
}

/**
 * Forgets that an address waits to be notified, and takes back the emails to it that wait. The questions stay: but for those that the
 * same visitor asked on that day without an address, too, which are there already.
 */
export async function forgetWaiting(env: PrivateEnv, email: string): Promise<void> {
  const { DB: db } = env;
  const indexes = await emailIndexes(env, email);
  const theirs = 'email_index IN (SELECT value FROM json_each(?1))';
  const bound = (sql: string) => db.prepare(sql).bind(indexes);
  await db.batch([
    bound(`UPDATE OR IGNORE gaps SET email = NULL, email_index = NULL WHERE ${theirs}`),
    bound(`DELETE FROM gaps WHERE ${theirs}`),
    bound(`DELETE FROM subscribers WHERE ${theirs} AND ${hasWaitingEmailSql}`),
    emailsToNobody(db),
  ]);
}

interface Rating extends NetworkBudget {
  helpful: 'yes' | 'no';
  now: string;
}

/**
 * Stores what somebody says to the answer; the last counts, and saying the same again costs nothing. A new "no" opens the
 * gap, unless it was answered again since they were notified: an old email's page says the same whenever it is opened. Nobody
 * else is told of that answer then. Returns whether there was nothing to write, or the day had room for it.
 */
export async function rateAnswerAndReopen(
  db: D1Database,
  { id, gap, article }: Pick<Notified, 'id' | 'gap' | 'article'>,
  { helpful, now, network, rowsPerDay }: Rating,
): Promise<boolean> {
  const cost = { kind: 'ratings', rows: costs.rating, rowsPerDay } as const;
  const said = db
    .prepare(
      `UPDATE subscribers
          SET helpful = ?2, rated_at = ?3
        WHERE ${isNewRatingSql} AND ${hasRoomSql(cost, { time: '?3', network: '?4' })}`,
    )
    .bind(id, helpful, now, network);
  // Before what was said is stored, which the condition would take for an earlier press.
  const event = gapEventInsertion(
    db,
    { gap, what: 'reopened', article, created_at: now },
    {
      sql: `${isNewNoToLastAnswer} AND ${hasRoomSql(cost, { time: '?7', network: '?9' })}`,
      values: [id, network],
    },
  );
  const writes = helpful === 'yes' ? [said] : [event, ...withdrawals(db, gap, id), said];
  const unchanged = db
    .prepare(`SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM subscribers WHERE ${isNewRatingSql})`)
    .bind(id, helpful);
  return spend(db, { ...cost, network, now }, writes, { unchanged });
}

const isNewRatingSql = 'id = ?1 AND helpful IS NOT ?2';

const isNewNoToLastAnswer = `
  EXISTS (SELECT 1
            FROM subscribers s
           WHERE s.id = ?8 AND s.helpful IS NOT 'no'
             AND NOT EXISTS (SELECT 1
                               FROM gap_events e
                              WHERE e.gap = s.gap AND e.what = 'answered'
                                AND e.created_at > s.notified_at))`;

/** How many were notified between two instants, and what was said between them to such emails. */
export async function notifiedBetween(
  db: D1Database,
  from: string,
  to: string,
): Promise<SubscriberCounts> {
  const counted = await db
    .prepare(
      `SELECT (SELECT COUNT(*) FROM subscribers WHERE notified_at >= ?1 AND notified_at < ?2) AS notified,
              COUNT(*) FILTER (WHERE helpful = 'yes') AS yes,
              COUNT(*) FILTER (WHERE helpful = 'no')  AS no
         FROM subscribers
        WHERE rated_at >= ?1 AND rated_at < ?2`,
    )
    .bind(from, to)
    .first<SubscriberCounts>();
  return counted ?? { notified: 0, yes: 0, no: 0 };
}
