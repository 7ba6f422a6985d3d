import { daysBefore, MINUTE } from '../../contract/time/durations.ts';
import { emailIndexes } from '../../private-data/email-index.ts';
import { dataKeys, type PrivateEnv } from '../../private-data/keys.ts';
import { sealRow, showRows } from '../../private-data/rows.ts';
import type { Email } from '../email.ts';

/** What else must hold when the email is stored, in SQL, where the first of `values` is `?14`. */
export interface EmailCondition {
  sql: string;
  values?: (string | null)[];
}

/** For how long nobody else gets what somebody is sending. */
const leaseMinutes = 2;

const endOfLease = (now: string) => new Date(Date.parse(now) + leaseMinutes * MINUTE).toISOString();

/**
 * Puts an email into the outbox, once for each id, if the message that it belongs to is stored: part of the
 * transaction that makes it necessary. The schedule sends it.
 */
export const emailInsertion = (
  env: PrivateEnv,
  email: Email,
  condition?: EmailCondition,
): Promise<D1PreparedStatement> => insertion(env, email, { condition, leasedUntil: null });

/** The same, of an email that leaves at once: whoever stores it has it leased, and hands it to `deliverLeased`. */
export const leasedInsertion = (
  env: PrivateEnv,
  email: Email,
  condition?: EmailCondition,
): Promise<D1PreparedStatement> =>
  insertion(env, email, { condition, leasedUntil: endOfLease(email.createdAt) });

/** Of these emails those that were stored, by what the transaction says of each. */
export const leasedOf = (emails: Email[], insertions: (D1Result | undefined)[]): LeasedEmail[] =>
  emails
    .filter((_, index) => insertions[index]?.meta.changes)
    .map(({ kind, ...email }) => ({
      ...email,
      kind: kind.name,
      isAutomatic: kind.isAutomatic,
      tries: 1,
    }));

/** Gives an email that has not left its words anew; whether and when it leaves stays as it is. */
export async function contentUpdate(
  env: PrivateEnv,
  { id, ...content }: Email,
): Promise<D1PreparedStatement> {
  const { subject, text, html = null } = content;
  const sealed = await sealRow(env, 'emails', { id, subject, text, html });
  return env.DB.prepare(
    'UPDATE emails SET subject = ?2, text = ?3, html = ?4 WHERE id = ?1 AND sent_at IS NULL',
  ).bind(id, sealed.subject, sealed.text, sealed.html);
}

interface Insertion {
  condition: EmailCondition | undefined;
  leasedUntil: string | null;
}

async function insertion(
  env: PrivateEnv,
  email: Email,
  { condition, leasedUntil }: Insertion,
): Promise<D1PreparedStatement> {
  const sealed = await sealRow(env, 'emails', {
    id: email.id,
    to_address: email.to,
    reply_to: email.replyTo ?? null,
    subject: email.subject,
    text: email.text,
    html: email.html ?? null,
  });
  return env.DB.prepare(
    `INSERT INTO emails (id, message, kind, is_automatic, to_address, reply_to, subject, text, html,
                           created_at, due_at, leased_until, tries)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?13, ?13 IS NOT NULL
        WHERE (?2 IS NULL OR EXISTS (SELECT 1 FROM messages WHERE id = ?2))
          AND (?12 IS NULL
               OR NOT EXISTS (SELECT 1
                                FROM messages m
                                JOIN emails e ON e.message = m.id
                               WHERE m.email_index IN (SELECT value FROM json_each(?12, '$.indexes'))
                               AND m.created_at >= ?12 ->> 'since' AND e.kind = ?3))
          AND ${condition?.sql ?? 'true'}
           ON CONFLICT (id) DO NOTHING`,
  ).bind(
    email.id,
    email.message ?? null,
    email.kind.name,
    Number(email.kind.isAutomatic),
    sealed.to_address,
    sealed.reply_to,
    sealed.subject,
    sealed.text,
    sealed.html,
    email.createdAt,
    email.dueAt ?? email.createdAt,
    email.kind.isOncePerDay ? await lastDayOf(env, email) : null,
    leasedUntil,
    ...(condition?.values ?? []),
  );
}

/** By what the address is found, and since when: in JSON. */
const lastDayOf = async (env: PrivateEnv, { to, createdAt }: Email) => {
  const since = daysBefore(new Date(createdAt), 1);
  return JSON.stringify({ since, indexes: JSON.parse(await emailIndexes(env, to)) });
};

/** An email that nobody else is sending meanwhile. */
export interface LeasedEmail extends Pick<Email, 'id' | 'to' | 'subject' | 'text'> {
  kind: Email['kind']['name'];
  /** That it is about. */
  message?: string | null | undefined;
  isAutomatic: boolean;
  replyTo?: string | null | undefined;
  html?: string | null | undefined;
  /** With the one that begins. */
  tries: number;
}

interface Lease {
  now: string;
  limit: number;
  /** This one only. */
  id?: string | undefined;
}

/**
 * Takes emails that are due, those that were tried least first; nobody else gets them before the lease ends. Counts the
 * try.
 */
export async function leaseEmails(
  env: PrivateEnv,
  { now, limit, id }: Lease,
): Promise<LeasedEmail[]> {
  // Without a key nothing is tried, and no try is counted.
  await dataKeys(env);
  const { DB: db } = env;
  const [, leased] = await db.batch<LeasedRow>([
    needlessSurveys(db, now),
    db
      .prepare(
        `UPDATE emails
          SET leased_until = ?2, tries = tries + 1
        WHERE id IN (SELECT id
                       FROM emails
                      WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= ?1
                        AND (leased_until IS NULL OR leased_until <= ?1)
                        AND ${id ? 'id = ?4' : 'true'}
                      ORDER BY tries, due_at
                      LIMIT ?3)
    RETURNING id, kind, message, is_automatic, to_address, reply_to, subject, text, html, tries`,
      )
      .bind(now, endOfLease(now), limit, ...(id ? [id] : [])),
  ]);
  const rows = await showRows(env, 'emails', leased?.results ?? []);
  return rows.map(({ is_automatic, to_address, reply_to, ...email }) => ({
    ...email,
    isAutomatic: is_automatic === 1,
    to: to_address,
    replyTo: reply_to,
  }));
}

interface LeasedRow extends Pick<LeasedEmail, 'id' | 'subject' | 'text' | 'kind' | 'tries'> {
  message: string | null;
  is_automatic: 0 | 1;
  to_address: string;
  reply_to: string | null;
  html: string | null;
}

/** Deletes the emails that would ask how it went about a message that was opened again meanwhile. */
const needlessSurveys = (db: D1Database, now: string) =>
  db
    .prepare(
      `DELETE FROM emails
        WHERE kind = 'survey' AND sent_at IS NULL AND failed_at IS NULL AND due_at <= ?1
          AND (leased_until IS NULL OR leased_until <= ?1)
          AND EXISTS (SELECT 1 FROM messages WHERE id = emails.message AND solved_at IS NULL)`,
    )
    .bind(now);

export const markSent = (db: D1Database, ids: string[], sentAt: string) =>
  db
    .prepare(
      `UPDATE emails
          SET sent_at = ?2, leased_until = NULL, error = NULL
        WHERE id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(ids), sentAt);

export const postpone = (
  db: D1Database,
  id: string,
  { dueAt, error }: { dueAt: string; error: string },
) =>
  db
    .prepare('UPDATE emails SET due_at = ?2, leased_until = NULL, error = ?3 WHERE id = ?1')
    .bind(id, dueAt, error);

/** Tries an email no more, until the owner sends it again. */
export const giveUp = (
  db: D1Database,
  id: string,
  { failedAt, error }: { failedAt: string; error: string },
) =>
  db
    .prepare('UPDATE emails SET failed_at = ?2, leased_until = NULL, error = ?3 WHERE id = ?1')
    .bind(id, failedAt, error);
