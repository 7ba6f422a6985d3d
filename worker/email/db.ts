import { isRepeatedNote } from '../messages/db/repeated-note.ts';

export interface Mail {
  id: string;
  /** The message that it belongs to. */
  message: string;
  kind: 'new-message' | 'acknowledgement' | 'new-note';
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  /** The customer's note that it tells of: a repeated one is not told again. */
  note?: string;
  createdAt: string;
}

/**
 * Puts a letter into the outbox if its message was stored: part of the transaction that stores it.
 * An address gets at most one acknowledgement a day, so that nobody can be flooded in another's name.
 */
export function addMail(db: D1Database, mail: Mail): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO emails (id, message, kind, to_address, reply_to, subject, text, created_at, due_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8
        WHERE EXISTS (SELECT 1 FROM messages WHERE id = ?2)
          AND (?3 <> 'acknowledgement'
               OR NOT EXISTS (SELECT 1
                                FROM emails
                               WHERE to_address = ?4 AND kind = ?3 AND created_at >= ?9))
          AND (?10 IS NULL
               OR NOT ${isRepeatedNote({ message: '?2', text: '?10', time: '?8' })})`,
    )
    .bind(
      mail.id,
      mail.message,
      mail.kind,
      mail.to,
      mail.replyTo,
      mail.subject,
      mail.text,
      mail.createdAt,
      dayBefore(mail.createdAt),
      mail.note ?? null,
    );
}

export interface DueMail {
  id: string;
  kind: string;
  to_address: string;
  reply_to: string | null;
  subject: string;
  text: string;
  html: string | null;
  tries: number;
}

interface Lease {
  now: string;
  until: string;
  limit: number;
}

/** Takes letters that are due; nobody else gets them before the lease ends. Counts the try. */
export async function leaseMails(db: D1Database, { now, until, limit }: Lease): Promise<DueMail[]> {
  const { results } = await db
    .prepare(
      `UPDATE emails
          SET leased_until = ?2, tries = tries + 1
        WHERE id IN (SELECT id
                       FROM emails
                      WHERE sent_at IS NULL AND due_at <= ?1
                        AND (leased_until IS NULL OR leased_until <= ?1)
                      ORDER BY due_at
                      LIMIT ?3)
    RETURNING id, kind, to_address, reply_to, subject, text, html, tries`,
    )
    .bind(now, until, limit)
    .all<DueMail>();
  return results;
}

export const markSent = (db: D1Database, id: string, sentAt: string) =>
  db
    .prepare('UPDATE emails SET sent_at = ?2, leased_until = NULL, error = NULL WHERE id = ?1')
    .bind(id, sentAt)
    .run();

export const postpone = (
  db: D1Database,
  id: string,
  { dueAt, error }: { dueAt: string; error: string },
) =>
  db
    .prepare('UPDATE emails SET due_at = ?2, leased_until = NULL, error = ?3 WHERE id = ?1')
    .bind(id, dueAt, error)
    .run();

const dayBefore = (time: string) => new Date(Date.parse(time) - 86_400_000).toISOString();
