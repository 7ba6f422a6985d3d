import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import type { Env } from '../../../worker/env.ts';
import { sealedColumns } from '../../../worker/private-data/columns.ts';
import { keysOf } from '../../../worker/private-data/data-key.ts';
import { anyWord } from '../../../worker/private-data/word-filter.ts';
import { closeAtEnd } from '../../between-tests.ts';
import { runSchedule } from '../../schedule.ts';
import { adminToken, dataKey } from '../../secrets.ts';
import { writeConfig } from '../../worker-config.ts';

const newKey = Buffer.alloc(32, 7).toString('base64');
const numberOf = async (key: string) => (await keysOf([key]))?.current.number;
const numbers = { old: await numberOf(dataKey), new: await numberOf(newKey) };

/** The same Worker with the same database, by the keys that it has. */
const secrets = {
  first: { DATA_KEY: dataKey },
  none: {},
  changing: { DATA_KEY: newKey, DATA_KEY_OLD: dataKey },
  changed: { DATA_KEY: newKey },
};

type Name = keyof typeof secrets;

const folder = mkdtempSync(join(tmpdir(), 'word-filter-'));
const server = createTestHarness({
  workers: Object.entries(secrets).map(([name, keys]) => ({
    configPath: writeConfig({ folder, name }),
    secrets: { ADMIN_TOKEN: adminToken, ...keys },
  })),
});
closeAtEnd(() => server.close());
await server.listen();
await server.getWorker<Env>('first').applyD1Migrations('DB');
const { DB: db } = await server.getWorker<Env>('first').getEnv();

const send = (keys: Name, text: string) =>
  server.getWorker<Env>(keys).fetch('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ email: 'jonas@client.example', text }),
  });

const pageWith = async (keys: Name, words: string) =>
  (
    await server.getWorker<Env>(keys).fetch(`/admin/messages/?q=${words}&lang=en`, {
      headers: { authorization: `Bearer ${adminToken}`, accept: 'text/html' },
    })
  ).text();

const isFound = async (keys: Name, words: string) =>
  (await pageWith(keys, words)).includes('1 message found');

const filters = async () =>
  (
    await db.prepare('SELECT words FROM messages ORDER BY created_at').all<{ words: string }>()
  ).results.map(({ words }) => words);

const scheduledWith = (keys: Name, rounds: number) =>
  runSchedule(server.getWorker<Env>(keys), new Date(), rounds);

beforeEach(async () => {
  for (const table of ['messages', 'emails', 'gaps', 'key_changes'])
    await db.prepare(`DELETE FROM ${table}`).run();
});

describe('a search by words', () => {
  test('finds by the filter of either key while keys change', async () => {
    await send('first', 'About elephants');
    await scheduledWith('first', 1);
    await send('changing', 'About giraffes');
    const before = await filters();

    expect(before).toEqual([expect.stringContaining(`key:${numbers.old}:`), null]);
    expect(await isFound('changing', 'elephants')).toBe(true);
    expect(await isFound('changing', 'giraffes')).toBe(true);
    expect(await isFound('changing', 'zebras')).toBe(false);
    // What no key opens is not found, though its filter cannot be read.
    expect(await isFound('changed', 'elephants')).toBe(false);
    expect(await isFound('changed', 'giraffes')).toBe(true);
  });

  test('finds by the newest key alone once the schedule has gone through', async () => {
    await send('first', 'About elephants');
    await scheduledWith('first', 1);
    await scheduledWith('changing', Object.keys(sealedColumns).length);
    const [filter = ''] = await filters();

    expect(filter).toMatch(new RegExp(`^key:${numbers.new}:[\u4e00-\u5dff]{5,}$`));
    expect(await isFound('changed', 'elephants')).toBe(true);
  });

  test('finds what no key opened when its key comes back', async () => {
    await send('first', 'About elephants');
    await scheduledWith('changed', 1);
    const without = await filters();
    await scheduledWith('changing', Object.keys(sealedColumns).length);

    expect(without).toEqual([anyWord]);
    expect(await filters()).toEqual([expect.stringContaining(`key:${numbers.new}:`)]);
    expect(await isFound('changed', 'elephants')).toBe(true);
  });

  test('says what is missing where there is no key', async () => {
    await send('first', 'About elephants');
    const page = await pageWith('none', 'elephants');

    expect(page).toContain('The secret DATA_KEY is missing');
    expect(page).toContain('Without the key nothing can be searched.');
    expect(page).not.toContain('messages found');
  });
});

test('the same words have other characters by another key', async () => {
  await send('first', 'About elephants');
  await scheduledWith('first', 1);
  const [first = ''] = await filters();
  await db.prepare('UPDATE messages SET words = NULL').run();
  await scheduledWith('changing', 1);
  const [other = ''] = await filters();

  expect(other.slice(0, 13)).toBe(`key:${numbers.new}:`);
  expect(other.slice(13)).not.toBe(first.slice(13));
});
