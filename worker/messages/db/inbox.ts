import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { Priority } from '../../contract/published/settings.ts';

/** A message as lists show it: `text` is its beginning. */
export interface InboxRow {
  id: string;
  locale: Locale;
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

const columns = `
  id, locale, email, name, substr(text, 1, 200) AS text, priority, created_at, reply_by,
  waiting_since, seen_at, replied_at, solved_at, closed_at, updated_at`;

/** Who waits for an answer, the longest first. */
export function waitingMessages(db: D1Database, limit: number): Promise<InboxRow[]> {
  return rowsOf(
    db
      .prepare(
        `SELECT ${columns}
         FROM messages
        WHERE waiting_since IS NOT NULL AND quarantined = 0
        ORDER BY waiting_since
        LIMIT ?1`,
      )
      .bind(limit),
  );
}

/** A place in the list of handled messages; those of one millisecond stand in the order of their ids. */
export type HandledPlace = Pick<InboxRow, 'updated_at' | 'id'>;

/** Answered and closed messages after a place in their list, which begins with what was touched last. */
export function handledMessages(
  db: D1Database,
  after: HandledPlace,
  limit: number,
): Promise<InboxRow[]> {
  return rowsOf(
    db
      .prepare(
        `SELECT ${columns}
         FROM messages
        WHERE (updated_at, id) < (?1, ?2) AND waiting_since IS NULL AND quarantined = 0
        ORDER BY updated_at DESC, id DESC
        LIMIT ?3`,
      )
      .bind(after.updated_at, after.id, limit),
  );
}

export function quarantinedMessages(db: D1Database, limit: number): Promise<InboxRow[]> {
  return rowsOf(
    db
      .prepare(
        `SELECT ${columns}
         FROM messages
        WHERE quarantined = 1
        ORDER BY created_at DESC
        LIMIT ?1`,
      )
      .bind(limit),
  );
}

async function rowsOf(statement: D1PreparedStatement): Promise<InboxRow[]> {
  return (await statement.all<InboxRow>()).results;
}
