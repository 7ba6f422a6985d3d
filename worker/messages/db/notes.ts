import {
  type EmailCondition,
  type LeasedEmail,
  leasedInsertion,
  leasedOf,
} from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';
import { replyBySql } from './states.ts';

interface NewNote {
  message: string;
  text: string | undefined;
  isSolved: boolean;
  createdAt: string;
  /** Of a customer who waits from this note on. */
  replyBy: string;
}

/**
 * Adds a customer's note, or their "this solved it", and the email about it: one of each when it is sent twice. A note
 * opens a closed message again. Returns the email, if it was stored.
 */
export async function addNote(
  db: D1Database,
  note: NewNote,
  email?: Email,
): Promise<LeasedEmail[]> {
  const { message, text, isSolved, createdAt } = note;
  // Before the note, which the condition would take for an earlier one.
  const first = email && text ? [leasedInsertion(db, email, isNewNote(text))] : [];
  const results = await db.batch([
    ...first,
    ...(text ? [insertion(db, { message, text, createdAt })] : []),
    isSolved ? solution(db, note) : reopening(db, note),
  ]);
  return leasedOf(email ? [email] : [], results.slice(0, first.length));
}

/** Of an email about a note: `?2` is the message and `?10` the time. */
const isNewNote = (text: string): EmailCondition => ({
  sql: `NOT ${isRepeatedNote({ message: '?2', text: '?14', time: '?10' })}`,
  value: text,
});

const insertion = (
  db: D1Database,
  { message, text, createdAt }: Record<'message' | 'text' | 'createdAt', string>,
) =>
  db
    .prepare(
      `INSERT INTO notes (message, author, text, created_at)
       SELECT id, 'customer', ?2, ?3
         FROM messages
        WHERE id = ?1
          AND NOT ${isRepeatedNote({ message: '?1', text: '?2', time: '?3' })}`,
    )
    .bind(message, text, createdAt);

interface Parameters {
  message: string;
  text: string;
  time: string;
}

/**
 * Whether a customer's note is the last one, sent again within ten minutes. What follows the owner's reply is new: "No"
 * may answer two questions. Takes the names of parameters, as in `?3`.
 */
const isRepeatedNote = ({ message, text, time }: Parameters) => `
  EXISTS (SELECT 1
            FROM (SELECT author, text, created_at
                    FROM notes
                   WHERE message = ${message}
                   ORDER BY created_at DESC, id DESC
                   LIMIT 1)
           WHERE author = 'customer' AND text = ${text}
             AND created_at >= strftime('%Y-%m-%dT%H:%M:%fZ', ${time}, '-10 minutes'))`;

const solution = (db: D1Database, { message, createdAt }: NewNote) =>
  db
    .prepare(
      `UPDATE messages
          SET solved_at = COALESCE(solved_at, ?2), closed_at = COALESCE(closed_at, ?2),
              waiting_since = NULL, updated_at = ?2
        WHERE id = ?1`,
    )
    .bind(message, createdAt);

/** Who waits already has waited since then; what was solved was not, after all. */
const reopening = (db: D1Database, { message, createdAt, replyBy }: NewNote) =>
  db
    .prepare(
      `UPDATE messages
          SET solved_at = NULL, closed_at = NULL, updated_at = ?2,
              reply_by = ${replyBySql('?3')}, waiting_since = COALESCE(waiting_since, ?2)
        WHERE id = ?1`,
    )
    .bind(message, createdAt, replyBy);

export interface NoteView {
  author: 'customer' | 'owner';
  text: string;
  created_at: string;
}

export async function notesOf(db: D1Database, message: string): Promise<NoteView[]> {
  const { results } = await db
    .prepare(
      'SELECT author, text, created_at FROM notes WHERE message = ?1 ORDER BY created_at, id',
    )
    .bind(message)
    .all<NoteView>();
  return results;
}
