import { changed } from '../../changed.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { showRows } from '../../private-data/rows.ts';
import type { Email } from '../email.ts';

/** An email as lists show it. */
export interface ListedEmail {
  id: string;
  message: string | null;
  kind: Email['kind']['name'];
  to_address: string;
  subject: string;
  created_at: string;
  due_at: string;
  tries: number;
  error: string | null;
  failed_at: string | null;
  sent_at: string | null;
}

const columns =
  'id, message, kind, to_address, subject, created_at, due_at, tries, error, failed_at, sent_at';

/** How emails stand, and which time orders those: given up, still tried, gone out. */
const orders = {
  failed: { index: 'emails_failed', time: 'failed_at', isNewestFirst: true },
  waiting: { index: 'emails_due', time: 'due_at', isNewestFirst: false },
  sent: { index: 'emails_by_time', time: 'created_at', isNewestFirst: true },
} as const;

export type EmailState = keyof typeof orders;

/** Where a list goes on: after the row of that time and place. */
export interface EmailPlace {
  time: string;
  row: number;
}

interface Row extends ListedEmail {
  time: string;
  row: number;
}

/** What is read at a time, and how often for one page: of a rare kind a page shows what it found so far. */
const slice = { rows: 100, most: 10 };

interface Wanted {
  state: EmailState;
  kind?: string | undefined;
  from?: EmailPlace | undefined;
}

/** So many emails, the newest first, those that wait by when they are tried; and where the list goes on, if it does. */
export async function listedEmails(
  env: PrivateEnv,
  wanted: Wanted,
  limit: number,
): Promise<{ emails: ListedEmail[]; next?: EmailPlace | undefined }> {
  const { emails, next } = await foundEmails(env.DB, wanted, limit);
  return { emails: await showRows(env, 'emails', emails), next };
}

async function foundEmails(
  db: D1Database,
  { state, kind, from }: Wanted,
  limit: number,
): Promise<{ emails: Row[]; next?: EmailPlace | undefined }> {
  const found: Row[] = [];
  let last = from;
  for (let slices = 0; slices < slice.most; slices += 1) {
    const rows = await sliceOf(db, state, last);
    found.push(...rows.filter((row) => isOf(row, state) && (!kind || row.kind === kind)));
    if (found.length > limit) return { emails: found.slice(0, limit), next: found[limit - 1] };
    if (rows.length < slice.rows) return { emails: found };
    last = rows.at(-1);
  }
  return { emails: found, next: last };
}

/** The index of what was sent has all emails: who skips in the database those that were not reads as many as there are. */
const isOf = ({ sent_at }: Row, state: EmailState) => state !== 'sent' || sent_at !== null;

async function sliceOf(db: D1Database, state: EmailState, from?: EmailPlace): Promise<Row[]> {
  const { index, time, isNewestFirst } = orders[state];
  const [after, order, start] = isNewestFirst
    ? ['<', 'DESC', { time: '9999', row: Number.MAX_SAFE_INTEGER }]
    : ['>', 'ASC', { time: '', row: -1 }];
  const select = `
       SELECT rowid AS "row", ${time} AS time, ${columns}
         FROM emails INDEXED BY ${index}
        WHERE ${conditions[state]}`;
  // In two parts: compared as a pair, all of that time would be read again for each slice.
  const { results } = await db
    .prepare(
      `${select} AND ${time} = ?1 AND rowid ${after} ?2
        UNION ALL
       ${select} AND ${time} ${after} ?1
        ORDER BY time ${order}, "row" ${order}
        LIMIT ${slice.rows}`,
    )
    .bind((from ?? start).time, (from ?? start).row)
    .all<Row>();
  return results;
}

const conditions: Record<EmailState, string> = {
  failed: 'failed_at IS NOT NULL',
  waiting: 'sent_at IS NULL AND failed_at IS NULL',
  sent: 'true',
};

/** The emails about a message, the newest first. */
export async function emailsOfMessage(
  env: PrivateEnv,
  message: string,
  limit: number,
): Promise<ListedEmail[]> {
  const { results } = await env.DB.prepare(
    `SELECT ${columns}
         FROM emails
        WHERE message = ?1
        ORDER BY created_at DESC, id
        LIMIT ?2`,
  )
    .bind(message, limit)
    .all<ListedEmail>();
  return showRows(env, 'emails', results);
}

/** An email with its words. */
export interface WholeEmail extends ListedEmail {
  reply_to: string | null;
  text: string;
}

export async function emailNamed(env: PrivateEnv, id: string): Promise<WholeEmail | undefined> {
  const { results } = await env.DB.prepare(
    `SELECT ${columns}, reply_to, text FROM emails WHERE id = ?1`,
  )
    .bind(id)
    .all<WholeEmail>();
  return (await showRows(env, 'emails', results))[0];
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
