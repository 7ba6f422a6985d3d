import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Env } from '../../../worker/env.ts';
import { sealedColumns } from '../../../worker/private-data/columns.ts';
import { renewKeys } from '../../../worker/private-data/renew.ts';
import { dataKey } from '../../secrets.ts';
import { db, env, sendMessage } from '../harness.ts';

const newKey = Buffer.alloc(32, 7).toString('base64');
const changed = { ...env, DATA_KEY: newKey };
const changing = { ...changed, DATA_KEY_OLD: dataKey };

/** What is written to the database. */
let writes: string[] = [];

const watched = new Proxy(db, {
  get: (target, name: 'prepare' | 'batch') =>
    name === 'prepare'
      ? (sql: string) => {
          writes.push(...(/^\s*(UPDATE|INSERT)/.exec(sql)?.slice(1) ?? []));
          return target.prepare(sql);
        }
      : (statements: D1PreparedStatement[]) => target.batch(statements),
});

async function turnsWith(keys: Env, turns: number) {
  writes = [];
  for (let turn = 0; turn < turns; turn += 1) await renewKeys({ ...keys, DB: watched });
}

const tables = Object.keys(sealedColumns);

const progress = (table: string) =>
  db.prepare('SELECT row, done, unopened FROM key_changes WHERE name = ?1').bind(table).first();

/** The commands of docs/private-data.md that count by which key rows are encrypted. */
const countingSql = [
  ...readFileSync('docs/private-data.md', 'utf8').matchAll(/--command "(SELECT '.+)"/g),
].map(([, sql = '']) => sql);

const inMessages = (pattern: string) =>
  db.prepare('SELECT COUNT(*) AS n FROM messages WHERE text GLOB ?1').bind(pattern).first('n');

/** Questions of nobody's, the first with rowid 1. */
const unnamedGaps = (count: number) =>
  db
    .prepare(
      `WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
       INSERT INTO gaps (id, query, folded, locale, why, day, visitor, created_at)
       SELECT n, 'Paper?', 'paper', 'en', 'asked', '2026-11-02', 'v' || n, '2026-11-02' FROM numbers`,
    )
    .bind(count)
    .run();

/** Messages of before there was a key, with texts of so many characters. */
const oldMessages = (count: number, length: number) =>
  db
    .prepare(
      `WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
       INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, email_index, text, created_at,
                             reply_by, updated_at, waiting_since)
       SELECT 'm' || n, '', n, '', 'en', 'key:none:a@client.example', 'key:none:a@client.example',
              'key:none:' || substr(hex(zeroblob(?2)), 1, ?2), '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02'
         FROM numbers`,
    )
    .bind(count, length)
    .run();

beforeEach(async () => {
  await db.prepare('DELETE FROM key_changes').run();
});

describe('encrypting anew', () => {
  test('keeps no address waiting behind many rows that hold none, and notes how far it looked', async () => {
    await unnamedGaps(5100);
    await db
      .prepare(
        `INSERT INTO quarantine (kind, email, email_index, data, created_at)
         VALUES ('message', 'key:none:a@client.example', 'key:none:a@client.example', 'key:none:{}', '2026-11-02')`,
      )
      .run();
    await turnsWith(changing, 3);
    const half = await progress('gaps');
    await turnsWith(changing, 2);

    expect(half).toEqual({ row: 5000, done: 0, unopened: 0 });
    expect(await progress('gaps')).toEqual({ row: 5100, done: 1, unopened: 0 });
    expect(await db.prepare('SELECT email, email_index FROM quarantine').first()).toEqual({
      email: expect.not.stringContaining('none'),
      email_index: expect.not.stringContaining('none'),
    });
  });

  test('takes no more of long texts than a run can do, and goes on behind them', async () => {
    await oldMessages(12, 30_000);
    await turnsWith(changed, 1);
    const first = await inMessages('key:none:*');
    const half = await progress('messages');
    await turnsWith(changed, 3);

    expect(first).toBe(8);
    expect(half).toMatchObject({ done: 0 });
    expect(await inMessages('key:none:*')).toBe(0);
    expect(await progress('messages')).toMatchObject({ done: 1 });
  });

  test('takes one text at least, however long it is', async () => {
    await oldMessages(2, 200_000);
    await turnsWith(changed, 1);

    expect(await inMessages('key:none:*')).toBe(1);
  });

  test('writes no row that no key opens, and tries it again with other keys alone', async () => {
    await sendMessage({ text: 'Paid twice.' });
    await turnsWith(changed, tables.length);
    const first = [...writes];
    const left = await progress('messages');
    await turnsWith(changed, 2);
    const again = [...writes];
    await turnsWith(changing, tables.length);

    expect(first).toEqual(tables.map(() => 'INSERT'));
    expect(left).toMatchObject({ done: 1, unopened: 1 });
    expect(again).toEqual([]);
    expect(await progress('messages')).toMatchObject({ done: 1, unopened: 0 });
  });

  test('is seen by what docs/private-data.md says to ask, of each table', async () => {
    await sendMessage({ text: 'Paid twice.' });
    await oldMessages(1, 10);
    const counted = await Promise.all(countingSql.map((sql) => db.prepare(sql).all()));
    const rows = counted.flatMap(({ results }) => results);

    expect(rows).toContainEqual({ name: 'messages', key: 'none', rows: 1 });
    expect(rows.filter(({ name }) => name === 'messages')).toHaveLength(2);
    for (const table of tables)
      expect(countingSql.filter((sql) => sql.includes(`FROM ${table} `))).toHaveLength(1);
  });
});
