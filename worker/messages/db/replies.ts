import { type LeasedEmail, leasedInsertion, leasedOf } from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';

interface NewReply {
  message: string;
  text: string;
  isSolved: boolean;
  createdAt: string;
  /** Of the address of the message's page that stands in the email. */
  tokenHash: string;
}

/**
 * Stores the owner's reply and its email in one transaction, once for each id of an email. Sent again as
 * what solved it, it still solves. Returns the email, if it was stored.
 */
export async function addReply(
  db: D1Database,
  reply: NewReply,
  email: Email,
): Promise<LeasedEmail[]> {
  const { message, text, isSolved, createdAt } = reply;
  const results = await db.batch([
    db
      .prepare(
        `INSERT INTO notes (message, author, text, created_at)
         SELECT id, 'owner', ?2, ?3
           FROM messages
          WHERE id = ?1 AND ${isNew('?4')}`,
      )
      .bind(message, text, createdAt, email.id),
    db
      .prepare(
        `UPDATE messages
            SET seen_at = COALESCE(seen_at, ?2), replied_at = COALESCE(replied_at, ?2),
                solved_at = CASE WHEN ?3 THEN COALESCE(solved_at, ?2) ELSE solved_at END,
                closed_at = CASE WHEN ?3 THEN COALESCE(closed_at, ?2) ELSE closed_at END,
                waiting_since = NULL, quarantined = 0, updated_at = ?2
          WHERE id = ?1 AND (?3 OR ${isNew('?4')})`,
      )
      .bind(message, createdAt, Number(isSolved), email.id),
    pageTokenInsertion(db, reply, email),
    leasedInsertion(db, email),
  ]);
  return leasedOf([email], results.slice(-1));
}

/** Marks a message as solved and asks once how it went. Returns the email, if it was stored. */
export async function solve(
  db: D1Database,
  solution: Omit<NewReply, 'text' | 'isSolved'>,
  email: Email,
): Promise<LeasedEmail[]> {
  const { message, createdAt } = solution;
  const results = await db.batch([
    db
      .prepare(
        `UPDATE messages
            SET seen_at = COALESCE(seen_at, ?2), solved_at = COALESCE(solved_at, ?2),
                closed_at = COALESCE(closed_at, ?2), waiting_since = NULL, updated_at = ?2
          WHERE id = ?1`,
      )
      .bind(message, createdAt),
    pageTokenInsertion(db, solution, email),
    leasedInsertion(db, email),
  ]);
  return leasedOf([email], results.slice(-1));
}

/** Before the email itself: the address in one that is not sent is nobody's. */
const pageTokenInsertion = (
  db: D1Database,
  { message, tokenHash }: Pick<NewReply, 'message' | 'tokenHash'>,
  email: Email,
) =>
  db
    .prepare(
      `INSERT INTO page_tokens (token_hash, message)
       SELECT ?1, id
         FROM messages
        WHERE id = ?2 AND ${isNew('?3')}`,
    )
    .bind(tokenHash, message, email.id);

const isNew = (email: string) => `NOT EXISTS (SELECT 1 FROM emails WHERE id = ${email})`;
