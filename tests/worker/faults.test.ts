import { afterEach, describe, expect, test } from 'vitest';
import { db, get, postForm, postJson, sendMessage, server, tables } from './harness.ts';

const message = { email: 'jonas@client.example', text: 'My client paid twice.' };
const vote = { article: 'refund-payment', locale: 'en', helpful: 'yes' };
const gap = { query: 'split an invoice', locale: 'en', why: 'no-answer' };
const visit = { visit: 'tab-0123456789abcdef', started: new Date().toISOString(), locale: 'en' };

const rename = (from: string, to: string) =>
  db.prepare(`ALTER TABLE ${from} RENAME TO ${to}`).run();

let broken: string | undefined;

async function breakTable(table: string) {
  await rename(table, 'broken');
  broken = table;
}

async function repair() {
  if (broken) await rename('broken', broken);
  broken = undefined;
}

afterEach(repair);

const contents = async () =>
  JSON.stringify(
    (await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)))).map(
      ({ results }) => results,
    ),
  );

/** Every write, once for each table that its transaction touches. */
const writes = [
  ['/api/messages', 'messages', () => postJson('/api/messages', message)],
  ['/api/messages', 'emails', () => postJson('/api/messages', message)],
  ['/api/votes', 'budgets', () => postJson('/api/votes', vote)],
  ['/api/votes', 'votes', () => postJson('/api/votes', vote)],
  [
    '/api/votes with a comment',
    'gaps',
    () => postJson('/api/votes', { ...vote, helpful: 'no', comment: 'Only a part?' }),
  ],
  ['/api/gaps', 'budgets', () => postJson('/api/gaps', gap)],
  ['/api/gaps', 'gaps', () => postJson('/api/gaps', gap)],
  ['/api/visits', 'budgets', () => postJson('/api/visits', visit)],
  ['/api/visits', 'visits', () => postJson('/api/visits', visit)],
  ['/api/votes from a machine', 'budgets', () => postJson('/api/votes', { ...vote, website: 'x' })],
  [
    '/api/votes from a machine',
    'quarantine',
    () => postJson('/api/votes', { ...vote, website: 'x' }),
  ],
] as const;

test('a fault on the page of a message is answered, and its secret address is in no log', async () => {
  const { url } = await sendMessage();
  const [, token = ''] = /\/messages\/([\w-]{22})\//.exec(url) ?? [];
  server.clearLogs();
  await breakTable('notes');
  const response = await postJson(url, { text: 'More of canary@client.example' });
  await repair();
  const before = JSON.stringify(server.getLogs());
  await breakTable('votes');
  await postJson('/api/votes', vote);
  const lines = JSON.stringify(server.getLogs());

  expect(response.status).toBe(503);
  expect(before).not.toContain('unavailable');
  expect(lines).toContain('DB is unavailable: D1_ERROR: no such table: votes');
  expect(lines).not.toContain(token);
  expect(lines).not.toContain('canary');
});

describe('a database that fails', () => {
  test.each(writes)(
    'POST %s without the table %s answers 503 and writes nothing',
    async (_, table, post) => {
      const before = await contents();
      await breakTable(table);
      const response = await post();
      await repair();

      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await response.json()).toMatchObject({ status: 503 });
      expect(await contents()).toBe(before);
    },
  );

  test.each(['messages', 'notes', 'emails'])(
    'writes no half of a note without %s',
    async (table) => {
      const { url } = await sendMessage();
      const before = await contents();
      await breakTable(table);
      const response = await postJson(url, { text: 'More.' });
      await repair();

      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await contents()).toBe(before);
    },
  );

  test.each(['messages', 'surveys'])('writes no half of a survey without %s', async (table) => {
    const { url } = await sendMessage();
    await postForm(url, { solved: 'yes' });
    const before = await contents();
    await breakTable(table);
    const response = await postJson(url.replace('/messages/', '/api/surveys/'), { effort: 5 });
    await repair();

    expect(response.status).toBe(503);
    expect(await contents()).toBe(before);
  });

  test.each(['messages', 'notes', 'surveys'])(
    'shows no page of a message without %s',
    async (table) => {
      const { url } = await sendMessage();
      await breakTable(table);

      expect((await get(url)).status).toBe(503);
    },
  );

  test('shows a browser its form again, with the key that makes a second try the same message', async () => {
    await breakTable('messages');
    const response = await postForm('/api/messages', { ...message, key: 'kept-key' });
    await repair();

    const html = await response.text();
    expect(response.status).toBe(503);
    expect(html).toContain('My client paid twice.</textarea>');
    expect(html).toContain('name="key" value="kept-key"');
  });

  test('stores a message that is sent again with the same key once', async () => {
    const key = { 'idempotency-key': 'again' };
    await breakTable('emails');
    const failed = await postJson('/api/messages', message, key);
    await repair();
    const stored = await postJson('/api/messages', message, key);
    const repeated = await postJson('/api/messages', message, key);

    expect([failed, stored, repeated].map(({ status }) => status)).toEqual([503, 201, 200]);
  });
});

describe('GET /api/health', () => {
  test('tells version, newest migration, that the database answers and that there is a key', async () => {
    const response = await get('/api/health');

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      migration: expect.stringMatching(/^\d{4}_\w+\.sql$/),
      database: 'ok',
      key: 'ok',
    });
  });

  test('is 503 when the database does not answer', async () => {
    await breakTable('d1_migrations');
    const response = await get('/api/health');

    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ status: 'unavailable', database: 'away' });
  });
});
