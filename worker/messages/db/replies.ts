export interface NewReply {
  message: string;
  text: string;
  isSolved: boolean;
  createdAt: string;
}

export interface ReplyLetter {
  /** The same for each press that means the same reply: a second one finds it there and adds nothing. */
  id: string;
  kind: 'reply' | 'survey';
  to: string;
  replyTo: string;
  subject: string;
  text: string;
}

/**
 * Stores the owner's reply and its letter in one transaction, once for each letter's id. Sent again as
 * what solved it, it still solves.
 */
export async function addReply(
  db: D1Database,
  reply: NewReply,
  letter: ReplyLetter,
): Promise<void> {
  const { message, text, isSolved, createdAt } = reply;
  await db.batch([
    db
      .prepare(
        `INSERT INTO notes (message, author, text, created_at)
         SELECT id, 'owner', ?2, ?3
           FROM messages
          WHERE id = ?1 AND ${isNew('?4')}`,
      )
      .bind(message, text, createdAt, letter.id),
    db
      .prepare(
        `UPDATE messages
            SET seen_at = COALESCE(seen_at, ?2), replied_at = COALESCE(replied_at, ?2),
                solved_at = CASE WHEN ?3 THEN COALESCE(solved_at, ?2) ELSE solved_at END,
                closed_at = CASE WHEN ?3 THEN COALESCE(closed_at, ?2) ELSE closed_at END,
                waiting_since = NULL, quarantined = 0, updated_at = ?2
          WHERE id = ?1 AND (?3 OR ${isNew('?4')})`,
      )
      .bind(message, createdAt, Number(isSolved), letter.id),
    addLetter(db, letter, { message, createdAt }),
  ]);
}

/** Marks a message as solved and asks once how it went. */
export async function solve(
  db: D1Database,
  { message, createdAt }: Pick<NewReply, 'message' | 'createdAt'>,
  letter: ReplyLetter,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE messages
            SET seen_at = COALESCE(seen_at, ?2), solved_at = COALESCE(solved_at, ?2),
                closed_at = COALESCE(closed_at, ?2), waiting_since = NULL, updated_at = ?2
          WHERE id = ?1`,
      )
      .bind(message, createdAt),
    addLetter(db, letter, { message, createdAt }),
  ]);
}

function addLetter(
  db: D1Database,
  letter: ReplyLetter,
  { message, createdAt }: Pick<NewReply, 'message' | 'createdAt'>,
) {
  const { id, kind, to, replyTo, subject, text } = letter;
  return db
    .prepare(
      `INSERT INTO emails (id, message, kind, to_address, reply_to, subject, text, created_at, due_at)
       SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?8
         FROM messages
        WHERE id = ?2
           ON CONFLICT (id) DO NOTHING`,
    )
    .bind(id, message, kind, to, replyTo, subject, text, createdAt);
}

const isNew = (letter: string) => `NOT EXISTS (SELECT 1 FROM emails WHERE id = ${letter})`;
