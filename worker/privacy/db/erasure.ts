import { weekEmailId } from '../../closed-weeks/db/weeks.ts';
import type { Visit } from '../../contract/visits.ts';
import { contentUpdate } from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';
import type { SearchPair } from '../../numbers/synonyms.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import type { ErasureMark } from '../erasure-marks.ts';
import { erasuresInsertion } from './erasures.ts';
import {
  held,
  isTheirSearch,
  isTheirWord,
  theirMessages,
  theirVisits,
  theirWords,
} from './held.ts';
import { withoutQuestionsSql } from './week-words.ts';

/** What an erasure takes words out of, and which. */
export interface ToForget {
  /** The words of their questions in which nobody else asked. */
  words: string[];
  visits: Visit[];
  /** Closed weeks that name these words, and whose email to the owner has not left. */
  weeks: string[];
  /** The ids of files, under which their bytes lie elsewhere. */
  files: string[];
}

/** Takes the `emailIndexes` of an address. */
export async function toForget(db: D1Database, indexes: string): Promise<ToForget> {
  const [words, visits, weeks, files] = await db.batch<{ value: string }>(
    [
      `SELECT query AS value FROM ${theirWords}`,
      `SELECT data AS value ${theirVisits}`,
      `SELECT week AS value
         FROM weeks
        WHERE EXISTS (SELECT 1 FROM emails WHERE id = ${emailSql} AND sent_at IS NULL)
          AND (${namesTheirWords} OR ${namesTheirSearches})`,
      `SELECT id AS value FROM files WHERE message IN ${theirMessages}`,
    ].map((sql) => db.prepare(sql).bind(indexes)),
  );
  const values = (result: D1Result<{ value: string }> | undefined) =>
    (result?.results ?? []).map(({ value }) => value);
  return {
    words: values(words),
    visits: values(visits).map((data): Visit => JSON.parse(data)),
    weeks: values(weeks),
    files: values(files),
  };
}

/** How many rows of a table went. */
export type Erased = { table: (typeof held)[number]['table']; rows: number }[];

interface Forgetting {
  /** Emails of weeks that have not left, composed without their words. */
  emails: Email[];
  /** What their visits searched with, one after the other. */
  pairs: SearchPair[];
  /** By which it is known that they were erased. */
  marks: readonly ErasureMark[];
}

/**
 * Deletes all of it in one transaction, and takes their words out of the weeks that name them, and out of the emails about
 * these. Returns how many rows of each table went.
 */
export async function erase(
  env: PrivateEnv,
  indexes: string,
  { emails, pairs, marks }: Forgetting,
): Promise<Erased> {
  const { DB: db } = env;
  const bound = (sql: string, ...values: string[]) => db.prepare(sql).bind(indexes, ...values);
  const forgetting = [
    // Also one that came about, or left, while the others were composed.
    bound(
      `DELETE ${weekEmails} AND (id NOT IN (SELECT value FROM json_each(?2)) OR sent_at IS NOT NULL)`,
      JSON.stringify(emails.map(({ id }) => id)),
    ),
    ...(await Promise.all(emails.map((composed) => contentUpdate(env, composed)))),
    ...weekTables.flatMap((table) => [
      bound(withoutTheirWords(table)),
      bound(withoutTheirSearches(table)),
      db.prepare(withoutPairs(table)).bind(JSON.stringify(pairs)),
    ]),
    erasuresInsertion(db, marks),
  ];
  // A deletion that takes rows of other tables along counts these, too.
  const counts = held.map(({ from }) => bound(`SELECT COUNT(*) AS count ${from}`));
  const deletions = held.map(({ from }) => bound(`DELETE ${from}`));
  const results = await db.batch<{ count: number }>([...counts, ...forgetting, ...deletions]);
  return held.map(({ table }, index) => ({ table, rows: results[index]?.results[0]?.count ?? 0 }));
}

const weekTables = ['weeks', 'week_readings', 'open_weeks'];

const namesTheirWords = `EXISTS (SELECT 1 FROM json_each(data, '$.gaps') WHERE ${isTheirWord})`;

/** What a week counted stays as it was. */
const withoutTheirWords = (table: string) => `
  UPDATE ${table}
     SET data = ${withoutQuestionsSql('gaps', isTheirWord)}
   WHERE ${namesTheirWords}`;

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
