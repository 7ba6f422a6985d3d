import type { PrivateEnv } from '../../private-data/keys.ts';
import { isLocked, showRows } from '../../private-data/rows.ts';
import type { AskedWords } from '../../private-data/word-filter.ts';
import { type InboxRow, inboxColumns } from './inbox.ts';

/** So many of the newest messages are searched: each is a row that is read. */
export const newest = 5000;

/** A place in the list of found messages; those of one millisecond stand in the order of their ids. */
export type FoundPlace = Pick<InboxRow, 'created_at' | 'id'>;

/** A message that may have the words that are searched for. */
export interface Candidate extends InboxRow {
  /** What was written in it, by both sides, as far as a key opens it. */
  texts: string[];
}

/**
 * Messages after a place that may have words, the newest first: those whose filter has them, or which have no filter by a key that is
 * here. What no key opens is none.
 */
export async function candidates(
  env: PrivateEnv,
  { prefixes, buckets }: AskedWords,
  { after, limit }: { after: FoundPlace; limit: number },
): Promise<Candidate[]> {
  const { results } = await env.DB.prepare(
    `SELECT ${inboxColumns}, query
       FROM (SELECT ${inboxColumns}, query, words
               FROM messages INDEXED BY messages_by_time
              WHERE quarantined = 0
              ORDER BY created_at DESC, id DESC
              LIMIT ${newest}) AS newest
      WHERE (created_at, id) < (?1, ?2)
        AND (text GLOB 'key:none:*' OR substr(text, 1, 13) IN (SELECT value FROM json_each(?3)))
        AND NOT EXISTS (SELECT 1
                          FROM json_each(?4)
                         WHERE value ->> 0 = substr(words, 1, 13) AND instr(words, value ->> 1) = 0)
      ORDER BY created_at DESC, id DESC
      LIMIT ?5`,
  )
    .bind(after.created_at, after.id, JSON.stringify(prefixes), JSON.stringify(buckets), limit)
    .all<InboxRow & { query: string | null }>();
  if (results.length === 0) return [];

  const rows = await showRows(env, 'messages', results);
  const notes = await notesOfMessages(env, rows);
  return rows.map(({ query, ...row }) => ({
    ...row,
    texts: [...textsOf({ ...row, query }), ...(notes.get(row.id) ?? [])].filter(
      (text) => !isLocked(text),
    ),
  }));
}

/** A message by which words it is to be found, as it stood. */
export interface UnfilteredMessage {
  id: string;
  /** Its text as it is stored, and how many notes it had. */
  stored: string;
  notes: number;
  /** What was written in it, by both sides; nothing where no key opens a part of it. */
  texts: string[] | undefined;
}

interface Row {
  id: string;
  email: string;
  name: string | null;
  query: string | null;
  text: string;
}

/** The next messages whose words are to be filtered, the newest first. */
export async function unfilteredMessages(
  env: PrivateEnv,
  limit: number,
): Promise<UnfilteredMessage[]> {
  const { results } = await env.DB.prepare(
    `SELECT id, email, name, query, text
       FROM messages INDEXED BY messages_unfiltered
      WHERE words IS NULL AND quarantined = 0
      ORDER BY created_at DESC
      LIMIT ?1`,
  )
    .bind(limit)
    .all<Row>();
  if (results.length === 0) return [];

  const rows = await showRows(env, 'messages', results);
  const notes = await notesOfMessages(env, rows);
  return rows.map((row, place) => {
    const own = notes.get(row.id) ?? [];
    const texts = [...textsOf(row), ...own];
    return {
      ...{ id: row.id, stored: results[place]?.text ?? '', notes: own.length },
      texts: texts.some(isLocked) ? undefined : texts,
    };
  });
}

/** What a message is found by, besides its notes. */
const textsOf = ({ text, name, email, query }: Omit<Row, 'id'>): string[] =>
  [text, name, email, query].filter((part) => part !== null);

/** The texts of the notes of messages, by the message. */
async function notesOfMessages(
  env: PrivateEnv,
  messages: readonly { id: string }[],
): Promise<Map<string, string[]>> {
  const { results } = await env.DB.prepare(
    `SELECT message, text
       FROM notes
      WHERE message IN (SELECT value FROM json_each(?1))
      ORDER BY message, created_at, id`,
  )
    .bind(JSON.stringify(messages.map(({ id }) => id)))
    .all<{ message: string; text: string }>();
  const notes = new Map(messages.map(({ id }): [string, string[]] => [id, []]));
  for (const { message, text } of await showRows(env, 'notes', results))
    notes.get(message)?.push(text);
  return notes;
}

export interface Filtered extends Pick<UnfilteredMessage, 'id' | 'stored' | 'notes'> {
  filter: string;
}

/** Stores filters of messages in one transaction; one that was encrypted anew or got a note meanwhile waits for the next turn. */
export async function storeFilters(db: D1Database, filtered: readonly Filtered[]): Promise<void> {
  if (filtered.length === 0) return;
  await db.batch(
    filtered.map(({ id, stored, notes, filter }) =>
      db
        .prepare(
          `UPDATE messages
              SET words = ?2
            WHERE id = ?1 AND words IS NULL AND text = ?3
              AND (SELECT COUNT(*) FROM notes WHERE message = ?1) = ?4`,
        )
        .bind(id, filter, stored, notes),
    ),
  );
}
