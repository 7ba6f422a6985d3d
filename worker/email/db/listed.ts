import { changed } from '../../changed.ts';
import type { Email } from '../email.ts';

export interface ListedEmail {
  id: string;
  message: string | null;
  kind: Email['kind']['name'];
  to_address: string;
  subject: string;
  text: string;
  created_at: string;
  due_at: string;
  tries: number;
  error: string | null;
  failed_at: string | null;
  sent_at: string | null;
}

const columns =
  'id, message, kind, to_address, subject, text, created_at, due_at, tries, error, failed_at, sent_at';

/** Emails that were given up, the last one first. */
export async function failedEmails(db: D1Database, limit: number): Promise<ListedEmail[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
         FROM emails
        WHERE failed_at IS NOT NULL
        ORDER BY failed_at DESC
        LIMIT ?1`,
    )
    .bind(limit)
    .all<ListedEmail>();
  return results;
}

/** Emails that have not gone out yet and will be tried, the next one first. */
export async function unsentEmails(db: D1Database, limit: number): Promise<ListedEmail[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
         FROM emails
        WHERE sent_at IS NULL AND failed_at IS NULL
        ORDER BY due_at
        LIMIT ?1`,
    )
    .bind(limit)
    .all<ListedEmail>();
  return results;
}

export async function sentEmails(db: D1Database, limit: number): Promise<ListedEmail[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
         FROM emails INDEXED BY emails_by_time
        WHERE sent_at IS NOT NULL
        ORDER BY created_at DESC
        LIMIT ?1`,
    )
    .bind(limit)
    .all<ListedEmail>();
  return results;
}

/**
 * Makes an email due at once; one that was given up begins anew. A lease stays: whoever holds it may be sending it right
 * now.
 */
export const makeDue = (db: D1Database, id: string, now: string): Promise<boolean> =>
  changed(
    db
      .prepare(`UPDATE emails SET ${dueAgain('?2')} WHERE id = ?1 AND sent_at IS NULL`)
      .bind(id, now),
  );

/** Makes all that was given up due at once. */
export const makeFailedDue = (db: D1Database, now: string): Promise<boolean> =>
  changed(db.prepare(`UPDATE emails SET ${dueAgain('?1')} WHERE failed_at IS NOT NULL`).bind(now));

const dueAgain = (now: `?${number}`) =>
  `due_at = ${now}, tries = CASE WHEN failed_at IS NULL THEN tries ELSE 0 END, failed_at = NULL`;

export const removeFailed = (db: D1Database, id: string): Promise<boolean> =>
  changed(db.prepare('DELETE FROM emails WHERE id = ?1 AND failed_at IS NOT NULL').bind(id));

/** An email about a message that has not left: to the customer, or to the owner. */
export interface UnsentEmail {
  id: string;
  kind: Email['kind']['name'];
  created_at: string;
  due_at: string;
  error: string | null;
  failed_at: string | null;
}

/** The oldest first. */
export async function unsentOfMessage(db: D1Database, message: string): Promise<UnsentEmail[]> {
  const { results } = await db
    .prepare(
      `SELECT id, kind, created_at, due_at, error, failed_at
         FROM emails
        WHERE message = ?1 AND sent_at IS NULL
        ORDER BY created_at`,
    )
    .bind(message)
    .all<UnsentEmail>();
  return results;
}
