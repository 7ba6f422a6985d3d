import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { Priority } from '../../contract/published/settings.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { showRows } from '../../private-data/rows.ts';
import type { Channel } from './messages.ts';

/** A message as lists show it: `text` is its beginning. */
export interface InboxRow {
  id: string;
  locale: Locale;
  channel: Channel;
  email: string;
  name: string | null;
  text: string;
  priority: Priority;
  created_at: string;
  reply_by: string;
  waiting_since: string | null;
  seen_at: string | null;
  replied_at: string | null;
  solved_at: string | null;
  closed_at: string | null;
  updated_at: string;
}

export const inboxColumns = `
  id, locale, channel, email, name, text, priority, created_at, reply_by,
  waiting_since, seen_at, replied_at, solved_at, closed_at, updated_at`;

/** Who waits for an answer, the longest first. */
export function waitingMessages(env: PrivateEnv, limit: number): Promise<InboxRow[]> {
  return rowsOf(
    env,
    env.DB.prepare(
      `SELECT ${inboxColumns}
         FROM messages
        WHERE waiting_since IS NOT NULL AND quarantined = 0
        ORDER BY waiting_since
        LIMIT ?1`,
    ).bind(limit),
  );
}

/** A place in the list of handled messages; those of one millisecond stand in the order of their ids. */
export type HandledPlace = Pick<InboxRow, 'updated_at' | 'id'>;

/** Answered and closed messages after a place in their list, which begins with what was touched last. */
export function handledMessages(
  env: PrivateEnv,
  after: HandledPlace,
  limit: number,
): Promise<InboxRow[]> {
  return rowsOf(
    env,
    env.DB.prepare(
      `SELECT ${inboxColumns}
         FROM messages
        WHERE (updated_at, id) < (?1, ?2) AND waiting_since IS NULL AND quarantined = 0
        ORDER BY updated_at DESC, id DESC
        LIMIT ?3`,
    ).bind(after.updated_at, after.id, limit),
  );
}

/** The messages that came, got their first reply or were solved between two instants, in that order. */
export const messagesWithin = (
  env: PrivateEnv,
  time: 'created_at' | 'replied_at' | 'solved_at',
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<InboxRow[]> =>
  rowsOf(
    env,
    env.DB.prepare(
      `SELECT ${inboxColumns}
           FROM messages
          WHERE ${time} >= ?1 AND ${time} < ?2 AND quarantined = 0
          ORDER BY ${time}
          LIMIT ?3`,
    ).bind(from, to, limit),
  );

export function quarantinedMessages(env: PrivateEnv, limit: number): Promise<InboxRow[]> {
  return rowsOf(
    env,
    env.DB.prepare(
      `SELECT ${inboxColumns}
         FROM messages
        WHERE quarantined = 1
        ORDER BY created_at DESC
        LIMIT ?1`,
    ).bind(limit),
  );
}

async function rowsOf(env: PrivateEnv, statement: D1PreparedStatement): Promise<InboxRow[]> {
  const { results } = await statement.all<InboxRow>();
  const rows = await showRows(env, 'messages', results);
  return rows.map(begun);
}

/** The same with no more of its text than a list shows. */
export const begun = <Row extends InboxRow>(row: Row): Row => ({
  ...row,
  text: row.text.slice(0, beginning),
});

/** In characters. */
const beginning = 200;
