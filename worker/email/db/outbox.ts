import { daysBefore, MINUTE } from '../../contract/time/durations.ts';
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
  db: D1Database,
  email: Email,
  condition?: EmailCondition,
): D1PreparedStatement => insertion(db, email, { condition, leasedUntil: null });

/** The same, of an email that leaves at once: whoever stores it has it leased, and hands it to `deliverLeased`. */
export const leasedInsertion = (
  db: D1Database,
  email: Email,
  condition?: EmailCondition,
): D1PreparedStatement =>
  insertion(db, email, { condition, leasedUntil: endOfLease(email.createdAt) });

/** Of these emails those that were stored, by what the transaction says of each. */
export const leasedOf = (emails: Email[], insertions: (D1Result | undefined)[]): LeasedEmail[] =>
  emails
    .filter((_, index) => insertions[index]?.meta.changes)
    .map((email) => ({ ...email, isAutomatic: email.kind.isAutomatic, tries: 1 }));

/** Gives an email that has not left its words anew; whether and when it leaves stays as it is. */
export const contentUpdate = (
  db: D1Database,
  { id, subject, text, html }: Email,
): D1PreparedStatement =>
  db
    .prepare(
      'UPDATE emails SET subject = ?2, text = ?3, html = ?4 WHERE id = ?1 AND sent_at IS NULL',
    )
    .bind(id, subject, text, html ?? null);

interface Insertion {
  condition: EmailCondition | undefined;
  leasedUntil: string | null;
}

const insertion = (
  db: D1Database,
  email: Email,
  { condition, leasedUntil }: Insertion,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO emails (id, message, kind, is_automatic, to_address, reply_to, subject, text, html,
                           created_at, due_at, leased_until, tries)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?13, ?13 IS NOT NULL
        WHERE (?2 IS NULL OR EXISTS (SELECT 1 FROM messages WHERE id = ?2))
          AND (?12 IS NULL
               OR NOT EXISTS (SELECT 1
                                FROM messages m
                                JOIN emails e ON e.message = m.id
                               WHERE m.email = ?5 AND m.created_at >= ?12 AND e.kind = ?3))
          AND ${condition?.sql ?? 'true'}
           ON CONFLICT (id) DO NOTHING`,
    )
    .bind(
      email.id,
      email.message ?? null,
      email.kind.name,
      Number(email.kind.isAutomatic),
      email.to,
      email.replyTo ?? null,
      email.subject,
      email.text,
      email.html ?? null,
      email.createdAt,
      email.dueAt ?? email.createdAt,
      email.kind.isOncePerDay ? daysBefore(new Date(email.createdAt), 1) : null,
      leasedUntil,
      ...(condition?.values ?? []),
    );

/** An email that nobody else is sending meanwhile. */
export interface LeasedEmail extends Pick<Email, 'id' | 'to' | 'subject' | 'text'> {
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
  db: D1Database,
  { now, limit, id }: Lease,
): Promise<LeasedEmail[]> {
  const { results } = await db
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
    RETURNING id, is_automatic AS isAutomatic, to_address AS "to", reply_to AS replyTo, subject, text,
              html, tries`,
    )
    .bind(now, endOfLease(now), limit, ...(id ? [id] : []))
    .all<Omit<LeasedEmail, 'isAutomatic'> & { isAutomatic: 0 | 1 }>();
  return results.map((email) => ({ ...email, isAutomatic: email.isAutomatic === 1 }));
}

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
