import { answerEmailId } from '../../gaps/db/answer-emails.ts';
import { type SealedRow, type SealedTable, sealedColumns } from '../../private-data/columns.ts';
import { isOfEmailSql } from '../../private-data/db/of-email.ts';
import { emailIndexes } from '../../private-data/email-index.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { showRows } from '../../private-data/rows.ts';

/** Rows by their table. */
export type Held = Record<HeldTable, Record<string, unknown>[]>;

/** Everything that is held about an address, table by table. */
export async function heldAbout(env: PrivateEnv, email: string): Promise<Held> {
  const { DB: db } = env;
  const indexes = await emailIndexes(env, email);
  const tables = [...held, ...naming];
  const results = await db.batch<Record<string, string | null>>(
    tables.map(({ columns, from }) => db.prepare(`SELECT ${columns} ${from}`).bind(indexes)),
  );
  const rows = tables.map(
    async ({ table }, index) => [table, await opened(env, table, results[index])] as const,
  );
  return Object.fromEntries(await Promise.all(rows)) as Held;
}

const opened = (
  env: PrivateEnv,
  table: HeldTable,
  result: D1Result<Record<string, string | null>> | undefined,
) => {
  const rows = result?.results ?? [];
  return isSealed(table) ? showRows(env, table, rows as SealedRow<typeof table>[]) : rows;
};

/** Whether a row is of the person, whose `emailIndexes` the parameter holds. */
const isTheirs = isOfEmailSql('email_index', '?1');

export const theirMessages = `(SELECT id FROM messages WHERE ${isTheirs})`;

/** Of very many questions few come with an address: these have an index of their own, which is read whole. */
const theirGaps = `(SELECT id FROM gaps INDEXED BY gaps_to_notify WHERE email IS NOT NULL AND ${isTheirs}
                     UNION
                    SELECT id FROM gaps WHERE message IN ${theirMessages})`;

/** The words of their questions in which nobody else asked. */
export const theirWords = `(SELECT DISTINCT query
                       FROM gaps AS own
                      WHERE id IN ${theirGaps}
                        AND NOT EXISTS (SELECT 1
                                          FROM gaps AS other
                                         WHERE other.folded = own.folded AND other.query = own.query
                                           AND other.id NOT IN ${theirGaps}))`;

/** A message names the visit in which it was written. */
export const theirVisits = `FROM visits WHERE visit IN (SELECT visit FROM messages WHERE ${isTheirs})`;

export const isTheirWord = `value ->> '$.query' IN ${theirWords}`;

/** Words that are proposed for an article because they, too, searched with them. */
export const isTheirSearch = `json_array(value ->> '$.locale', value ->> '$.query')
                       IN (SELECT json_array(locale, COALESCE(json_each.value ->> '$.read', json_each.value ->> '$.query'))
                             FROM (SELECT locale, data ${theirVisits}) AS own,
                                  json_each(own.data, '$.searches'))`;

/**
 * In the order of deletion: what is found through a message goes before it. One list for all rooms, since nearly every row
 * is found through messages, and so that it can be checked against the tables. docs/privacy.md explains each column.
 */
export const held = [
  {
    // Their bytes are deleted by whoever erases, and what a fault leaves by the schedule.
    table: 'files',
    columns: 'id, message, note, name, kind, size, created_at',
    from: `FROM files WHERE message IN ${theirMessages}`,
  },
  {
    table: 'received_emails',
    columns: 'message, received_at, data',
    from: `FROM received_emails WHERE message IN ${theirMessages}`,
  },
  {
    table: 'notes',
    columns: 'message, author, text, created_at',
    from: `FROM notes WHERE message IN ${theirMessages}`,
  },
  {
    table: 'surveys',
    columns: 'message, effort, satisfied, again, comment, created_at',
    from: `FROM surveys WHERE message IN ${theirMessages}`,
  },
  {
    // Each email to a customer belongs to a message or to who was notified; what else goes to that address is the owner's.
    table: 'emails',
    columns: `id, message, kind, is_automatic, to_address, reply_to, subject, text, html, created_at, due_at, tries,
              error, failed_at, sent_at`,
    from: `FROM emails
            WHERE message IN ${theirMessages}
               OR id IN (SELECT '${answerEmailId('')}' || id FROM subscribers WHERE ${isTheirs})`,
  },
  {
    table: 'visits',
    columns: 'visit, started, locale, data, created_at',
    from: theirVisits,
  },
  {
    table: 'subscribers',
    columns: 'id, gap, email, locale, article, version, notified_at, helpful, rated_at',
    from: `FROM subscribers WHERE ${isTheirs}`,
  },
  {
    // A question in words that nobody else used; what they found in it goes with it.
    table: 'wordings',
    columns: 'gap, query, locale, article, version, confidence, answered_at, created_at',
    from: `FROM wordings
            WHERE id IN (SELECT wording FROM gaps WHERE id IN ${theirGaps})
              AND NOT EXISTS (SELECT 1 FROM gaps WHERE wording = wordings.id AND id NOT IN ${theirGaps})`,
  },
  {
    table: 'gaps',
    columns: 'query, folded, locale, why, article, email, message, day, created_at',
    from: `FROM gaps WHERE id IN ${theirGaps}`,
  },
  {
    table: 'quarantine',
    columns: 'kind, email, message, data, created_at',
    from: `FROM quarantine WHERE ${isTheirs} OR message IN ${theirMessages}`,
  },
  {
    table: 'messages',
    columns: `id, locale, channel, email, name, topic, page, query, visit, suggested, text, priority, quarantined,
              acknowledgement_withheld, created_at, reply_by, waiting_since, seen_at, replied_at, solved_at, closed_at,
              updated_at, survey_asked_at`,
    from: `FROM messages WHERE ${isTheirs}`,
  },
] as const;

/** Weeks are counted for all: of these nothing is deleted but the words. */
const naming = [
  {
    table: 'weeks',
    columns: 'week, query',
    from: `FROM (SELECT week, value ->> '$.query' AS query FROM weeks, json_each(data, '$.gaps') WHERE ${isTheirWord}
                  UNION ALL
                 SELECT week, value ->> '$.query' FROM weeks, json_each(data, '$.words') WHERE ${isTheirSearch})`,
  },
] as const;

const isSealed = (table: HeldTable): table is HeldTable & SealedTable =>
  Object.hasOwn(sealedColumns, table);

type HeldTable = (typeof held | typeof naming)[number]['table'];
