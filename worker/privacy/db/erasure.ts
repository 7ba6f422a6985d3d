import { weekEmailId } from '../../closed-weeks/db/weeks.ts';
import type { Visit } from '../../contract/visits.ts';
import { contentUpdate } from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';
import { answerEmailId } from '../../gaps/db/subscribers.ts';
import type { SearchPair } from '../../numbers/synonyms.ts';
import { withoutQuestionsSql } from './week-words.ts';

/** Everything that is held about an address, table by table. Comparing ignores case: the columns say so. */
export async function heldAbout(db: D1Database, email: string) {
  const tables = [...held, ...naming];
  const results = await db.batch<Record<string, unknown>>(
    tables.map(({ columns, from }) => db.prepare(`SELECT ${columns} ${from}`).bind(email)),
  );
  return Object.fromEntries(
    tables.map(({ table }, index) => [table, results[index]?.results ?? []]),
  ) as Record<HeldTable, Record<string, unknown>[]>;
}

/** What an erasure takes words out of, and which. */
export interface ToForget {
  /** The words of their questions in which nobody else asked. */
  words: string[];
  visits: Visit[];
  /** Closed weeks that name these words, and whose email to the owner has not left. */
  weeks: string[];
}

export async function toForget(db: D1Database, email: string): Promise<ToForget> {
  const [words, visits, weeks] = await db.batch<{ value: string }>(
    [
      `SELECT query AS value FROM ${theirWords}`,
      `SELECT data AS value ${theirVisits}`,
      `SELECT week AS value
         FROM weeks
        WHERE EXISTS (SELECT 1 FROM emails WHERE id = ${emailSql} AND sent_at IS NULL)
          AND (${namesTheirWords} OR ${namesTheirSearches})`,
    ].map((sql) => db.prepare(sql).bind(email)),
  );
  const values = (result: D1Result<{ value: string }> | undefined) =>
    (result?.results ?? []).map(({ value }) => value);
  return {
    words: values(words),
    visits: values(visits).map((data): Visit => JSON.parse(data)),
    weeks: values(weeks),
  };
}

interface Forgetting {
  /** Emails of weeks that have not left, composed without their words. */
  emails: Email[];
  /** What their visits searched with, one after the other. */
  pairs: SearchPair[];
}

/**
 * Deletes all of it in one transaction, and takes their words out of the weeks that name them, and out of the emails about
 * these. Returns how many rows went.
 */
export async function erase(
  db: D1Database,
  email: string,
  { emails, pairs }: Forgetting,
): Promise<number> {
  const bound = (sql: string, ...values: string[]) => db.prepare(sql).bind(email, ...values);
  const forgetting = [
    // Also one that came about, or left, while the others were composed.
    bound(
      `DELETE ${weekEmails} AND (id NOT IN (SELECT value FROM json_each(?2)) OR sent_at IS NOT NULL)`,
      JSON.stringify(emails.map(({ id }) => id)),
    ),
    ...emails.map((composed) => contentUpdate(db, composed)),
    ...weekTables.flatMap((table) => [
      bound(withoutTheirWords(table)),
      bound(withoutTheirSearches(table)),
      db.prepare(withoutPairs(table)).bind(JSON.stringify(pairs)),
    ]),
  ];
  const deletions = held.map(({ from }) => bound(`DELETE ${from}`));
  const results = await db.batch([...forgetting, ...deletions]);
  return results.slice(forgetting.length).reduce((rows, { meta }) => rows + meta.changes, 0);
}

const theirMessages = '(SELECT id FROM messages WHERE email = ?1)';

/** Of very many questions few come with an address: these have an index of their own, which is read whole. */
const theirGaps = `(SELECT id FROM gaps INDEXED BY gaps_to_notify WHERE email = ?1
                     UNION
                    SELECT id FROM gaps WHERE message IN ${theirMessages})`;

/** The words of their questions in which nobody else asked. */
const theirWords = `(SELECT DISTINCT query
                       FROM gaps AS own
                      WHERE id IN ${theirGaps}
                        AND NOT EXISTS (SELECT 1
                                          FROM gaps AS other
                                         WHERE other.folded = own.folded AND other.query = own.query
                                           AND other.id NOT IN ${theirGaps}))`;

/** A message names the visit in which it was written. */
const theirVisits = 'FROM visits WHERE visit IN (SELECT visit FROM messages WHERE email = ?1)';

const weekTables = ['weeks', 'open_weeks'];

const isTheirWord = `value ->> '$.query' IN ${theirWords}`;

const namesTheirWords = `EXISTS (SELECT 1 FROM json_each(data, '$.gaps') WHERE ${isTheirWord})`;

/** What a week counted stays as it was. */
const withoutTheirWords = (table: string) => `
  UPDATE ${table}
     SET data = ${withoutQuestionsSql('gaps', isTheirWord)}
   WHERE ${namesTheirWords}`;

/** Words that are proposed for an article because they, too, searched with them. */
const isTheirSearch = `json_array(value ->> '$.locale', value ->> '$.query')
                       IN (SELECT json_array(locale, json_each.value ->> '$.query')
                             FROM (SELECT locale, data ${theirVisits}) AS own,
                                  json_each(own.data, '$.searches'))`;

const namesTheirSearches = `EXISTS (SELECT 1 FROM json_each(data, '$.words') WHERE ${isTheirSearch})`;

const withoutTheirSearches = (table: string) => `
  UPDATE ${table}
     SET data = ${withoutQuestionsSql('words', isTheirSearch)}
   WHERE ${namesTheirSearches}`;

const isTheirPair = `json_array(value ->> '$.locale', value ->> '$.from', value ->> '$.to')
                     IN (SELECT value FROM json_each(?1))`;

/** Words that are proposed as synonyms because they, too, searched with one after the other. */
const withoutPairs = (table: string) => `
  UPDATE ${table}
     SET data = json_set(data, '$.synonyms', (
           SELECT json_group_array(json(value)) FROM json_each(data, '$.synonyms') WHERE NOT ${isTheirPair}))
   WHERE EXISTS (SELECT 1 FROM json_each(data, '$.synonyms') WHERE ${isTheirPair})`;

/** The email to the owner about a week. */
const emailSql = `'${weekEmailId('')}' || week`;

const weekEmails = `
  FROM emails
 WHERE id IN (SELECT ${emailSql} FROM weeks WHERE ${namesTheirWords} OR ${namesTheirSearches})`;

/**
 * In the order of deletion: what is found through a message goes before it. One list for all rooms, since nearly every row
 * is found through messages, and so that it can be checked against the tables. docs/privacy.md explains each column.
 */
const held = [
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
               OR id IN (SELECT '${answerEmailId('')}' || id FROM subscribers WHERE email = ?1)`,
  },
  {
    table: 'visits',
    columns: 'visit, started, locale, data, created_at',
    from: theirVisits,
  },
  {
    table: 'subscribers',
    columns: 'id, gap, email, locale, article, version, notified_at, helpful, rated_at',
    from: 'FROM subscribers WHERE email = ?1',
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
    columns: 'query, locale, why, email, message, day, created_at',
    from: `FROM gaps WHERE id IN ${theirGaps}`,
  },
  {
    table: 'quarantine',
    columns: 'kind, email, message, data, created_at',
    from: `FROM quarantine WHERE email = ?1 OR message IN ${theirMessages}`,
  },
  {
    table: 'messages',
    columns: `id, locale, email, name, topic, page, query, visit, suggested, text, priority, quarantined,
              acknowledgement_withheld, created_at, reply_by, waiting_since, seen_at, replied_at, solved_at, closed_at,
              updated_at`,
    from: 'FROM messages WHERE email = ?1',
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

type HeldTable = (typeof held | typeof naming)[number]['table'];
