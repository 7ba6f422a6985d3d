import {
  emailInsertion,
  type LeasedEmail,
  leasedInsertion,
  leasedOf,
} from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';
import { fileInsertions } from '../../files/db.ts';
import type { NewFile } from '../../files/new-file.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { sealRow } from '../../private-data/rows.ts';
import { type Receipt, receiptInsertion } from './receipts.ts';

interface Written {
  message: string;
  createdAt: string;
  /** Of the address of the message's page that stands in the emails. */
  tokenHash: string;
  /** When an email asks how it went, where one does. */
  askedAt: string | undefined;
}

interface NewReply extends Written {
  text: string;
  isSolved: boolean;
  /** Their bytes are stored already. */
  files?: readonly NewFile[];
}

/** The reply, which leaves at once, and where it was solved on a holiday the email that asks after it. */
interface ReplyEmails {
  reply: Email;
  survey?: Email | undefined;
}

/**
 * Stores the owner's reply and its emails in one transaction, once for each id of an email. Sent again as
 * what solved it, it still solves. Returns the emails that leave at once, if they were stored.
 */
export async function addReply(
  env: PrivateEnv,
  written: NewReply,
  { reply, survey }: ReplyEmails,
  receipt?: Receipt,
): Promise<LeasedEmail[]> {
  const { DB: db } = env;
  const { message, isSolved, createdAt, askedAt, files = [] } = written;
  const { text } = await sealRow(env, 'notes', written);
  const results = await db.batch([
    db
      .prepare(
        `INSERT INTO notes (message, author, text, created_at)
         SELECT id, 'owner', ?2, ?3
           FROM messages
          WHERE id = ?1 AND ${isNew('?4')}`,
      )
      .bind(message, text, createdAt, reply.id),
    ...(receipt ? [await receiptInsertion(env, receipt)] : []),
    ...(await fileInsertions(env, { message, createdAt, with: 'note' }, files)),
    db
      .prepare(
        `UPDATE messages
            SET seen_at = COALESCE(seen_at, ?2), replied_at = COALESCE(replied_at, ?2),
                solved_at = CASE WHEN ?3 THEN COALESCE(solved_at, ?2) ELSE solved_at END,
                closed_at = CASE WHEN ?3 THEN COALESCE(closed_at, ?2) ELSE closed_at END,
                survey_asked_at = CASE WHEN ${isNew('?4')} THEN COALESCE(?5, survey_asked_at) ELSE survey_asked_at END,
                waiting_since = NULL, quarantined = 0, updated_at = ?2, words = NULL
          WHERE id = ?1 AND (?3 OR ${isNew('?4')})`,
      )
      .bind(message, createdAt, Number(isSolved), reply.id, askedAt ?? null),
    pageTokenInsertion(db, written, reply),
    ...(survey
      ? [await emailInsertion(env, survey, { sql: isNew('?14'), values: [reply.id] })]
      : []),
    await leasedInsertion(env, reply),
  ]);
  return leasedOf([reply], results.slice(-1));
}

/** Marks a message as solved and tells the customer once, when that is due. Returns the email, if it leaves at once. */
export async function solve(
  env: PrivateEnv,
  solution: Written,
  email: Email,
): Promise<LeasedEmail[]> {
  const { DB: db } = env;
  const { message, createdAt, askedAt } = solution;
  const results = await db.batch([
    db
      .prepare(
        `UPDATE messages
            SET seen_at = COALESCE(seen_at, ?2), solved_at = COALESCE(solved_at, ?2),
                survey_asked_at = CASE WHEN ${isUnsent('?3')} THEN COALESCE(?4, survey_asked_at) ELSE survey_asked_at END,
                closed_at = COALESCE(closed_at, ?2), waiting_since = NULL, updated_at = ?2
          WHERE id = ?1`,
      )
      .bind(message, createdAt, email.id, askedAt ?? null),
    pageTokenInsertion(db, solution, email),
    await (email.dueAt ? emailInsertion(env, email) : leasedInsertion(env, email)),
  ]);
  return email.dueAt ? [] : leasedOf([email], results.slice(-1));
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

/** Of a message that is solved again one email that waits for the end of a holiday is enough; one that left asked before. */
const isUnsent = (email: string) =>
  `NOT EXISTS (SELECT 1 FROM emails WHERE id = ${email} AND sent_at IS NOT NULL)`;
