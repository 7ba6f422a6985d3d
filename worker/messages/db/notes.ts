import { addMail, type Mail } from '../../email/db.ts';
import { isRepeatedNote } from './repeated-note.ts';

export interface NewNote {
  message: string;
  text: string | undefined;
  isSolved: boolean;
  createdAt: string;
}

/** Adds a customer's note, or their "this solved it", with its letter: one of each when it is sent twice. A note opens a closed message again. */
export async function addNote(db: D1Database, note: NewNote, mails: Mail[]): Promise<void> {
  await db.batch([
    // Before the note, which a letter would take for an earlier one.
    ...mails.map((mail) => addMail(db, mail)),
    ...(note.text ? [insertion(db, note.message, note.text, note.createdAt)] : []),
    note.isSolved ? solution(db, note) : reopening(db, note),
  ]);
}

const insertion = (db: D1Database, message: string, text: string, createdAt: string) =>
  db
    .prepare(
      `INSERT INTO notes (message, author, text, created_at)
       SELECT id, 'customer', ?2, ?3
         FROM messages
        WHERE id = ?1
          AND NOT ${isRepeatedNote({ message: '?1', text: '?2', time: '?3' })}`,
    )
    .bind(message, text, createdAt);

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
const reopening = (db: D1Database, { message, createdAt }: NewNote) =>
  db
    .prepare(
      `UPDATE messages
          SET solved_at = NULL, closed_at = NULL,
              waiting_since = COALESCE(waiting_since, ?2), updated_at = ?2
        WHERE id = ?1`,
    )
    .bind(message, createdAt);

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
