import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import type { Env } from '../../../worker/env.ts';
import { sealedColumns } from '../../../worker/private-data/columns.ts';
import { closeAtEnd } from '../../between-tests.ts';
import { runSchedule } from '../../schedule.ts';
import { adminToken, dataKey } from '../../secrets.ts';
import { writeConfig } from '../../worker-config.ts';
import { formOf } from '../files/file-samples.ts';

const newKey = Buffer.alloc(32, 7).toString('base64');

/** The same Worker with the same database, by the keys that it has. */
const keysOf = {
  first: { DATA_KEY: dataKey },
  none: {},
  malformed: { DATA_KEY: 'hunter2' },
  changing: { DATA_KEY: newKey, DATA_KEY_OLD: dataKey },
  changed: { DATA_KEY: newKey },
};

type Name = keyof typeof keysOf;

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const server = createTestHarness({
  workers: Object.entries(keysOf).map(([name, keys]) => ({
    configPath: writeConfig({ folder, name }),
    secrets: { ADMIN_TOKEN: adminToken, ...keys },
  })),
});
closeAtEnd(() => server.close());
await server.listen();
await server.getWorker<Env>('first').applyD1Migrations('DB');
const { DB: db } = await server.getWorker<Env>('first').getEnv();

const owner = { authorization: `Bearer ${adminToken}`, accept: 'text/html' };
const json = { accept: 'application/json' };
const email = 'jonas@client.example';

const workerWith = (keys: Name) => server.getWorker<Env>(keys);

const send = (
  keys: Name,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  workerWith(keys).fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  });

const message = (text: string, keys: Name = 'first') =>
  send(keys, '/api/messages', { email, text }, json);

const ownerText = async (keys: Name, path: string) =>
  (await workerWith(keys).fetch(path, { headers: owner, redirect: 'manual' })).text();

const heldWith = async (keys: Name, address = email) =>
  (await send(keys, '/admin/privacy/export', { email: address }, owner)).json() as Promise<
    Record<string, object[]>
  >;

/** Lets each job of the schedule have so many turns. */
const scheduledWith = (keys: Name, rounds: number) =>
  runSchedule(workerWith(keys), new Date(), rounds);

/** Sends a message with a file by the first key; its id. */
async function messageWithFile(name: string): Promise<string> {
  const form = new Response(formOf({ email, text: `See ${name}` }, [[name, `Bytes of ${name}`]]));
  const response = await workerWith('first').fetch('/api/messages', {
    method: 'POST',
    headers: { ...json, 'content-type': form.headers.get('content-type') ?? '' },
    body: await form.arrayBuffer(),
  });
  return ((await response.json()) as { id: string }).id;
}

const fileOf = async (message: string) =>
  (await db.prepare('SELECT id FROM files WHERE message = ?1').bind(message).first<string>('id')) ??
  '';

const fileText = async (keys: Name, message: string) =>
  ownerText(keys, `/admin/messages/${message}/files/${await fileOf(message)}`);

const unopenedRows = () =>
  db.prepare('SELECT SUM(unopened) AS n FROM key_changes').first<number>('n');

const count = async (table: string) =>
  (await db.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<number>('n')) ?? 0;

beforeEach(async () => {
  for (const table of ['messages', 'emails', 'gaps', 'key_changes'])
    await db.prepare(`DELETE FROM ${table}`).run();
});

describe('without a key', () => {
  test.each([
    ['missing', 'none'],
    ['malformed', 'malformed'],
  ] as const)(
    '(%s) a message is refused with its text, and nothing is stored',
    async (fault, keys) => {
      const written = { email, text: 'Paid twice, <b>help</b>' };
      const refused = await send(keys, '/api/messages', written, { accept: 'text/html' });
      const page = await refused.text();
      const health = await workerWith(keys).fetch('/api/health');

      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(page).toContain('Paid twice, &lt;b&gt;help&lt;/b&gt;');
      expect(page).toContain('mailto:');
      expect(await count('messages')).toBe(0);
      expect([health.status, await health.json()]).toMatchObject([503, { key: fault }]);
    },
  );

  test('votes and questions that name nobody are taken', async () => {
    const vote = { article: 'refund-payment', locale: 'en', helpful: 'yes' };
    const gap = { query: 'Do you sell paper?', locale: 'en', why: 'no-answer' };

    expect((await send('none', '/api/votes', vote, json)).status).toBe(204);
    expect((await send('none', '/api/gaps', gap, json)).status).toBe(204);
    const named = { ...gap, why: 'asked', email };
    expect((await send('none', '/api/gaps', named, json)).status).toBe(503);
  });

  test('the owner’s pages say so, and name what they cannot show by its key', async () => {
    await message('Paid twice.');
    const inbox = await ownerText('none', '/admin/messages/');

    expect(inbox).toContain('The secret DATA_KEY is missing');
    expect(inbox).toMatch(/🔒 [0-9a-f]{8}/);
    expect(inbox).not.toContain('Paid twice');
    expect(await ownerText('malformed', '/admin/gaps/')).toContain('The secret DATA_KEY is no key');
    expect(await ownerText('none', '/admin/outbox/')).toMatch(/🔒 [0-9a-f]{8}/);
  });

  test('no email is tried, and none is lost', async () => {
    await message('Paid twice.');
    await db.prepare('UPDATE emails SET sent_at = NULL, leased_until = NULL, tries = 0').run();
    await scheduledWith('none', 1).catch(() => {});
    const { results } = await db.prepare('SELECT tries, sent_at FROM emails').all();

    expect(results).toEqual(Array.from({ length: 2 }, () => ({ tries: 0, sent_at: null })));
  });
});

describe('with a new key', () => {
  test('what was written before is read, answered and found while the old one is there', async () => {
    await message('Paid twice.');
    await message('Paid three times.', 'changing');

    expect(await ownerText('changing', '/admin/messages/')).toContain('Paid twice.');
    expect((await heldWith('changing'))['messages']).toHaveLength(2);
    // One a day to one address, by whichever key it is found.
    expect(
      await db
        .prepare("SELECT COUNT(*) AS n FROM emails WHERE kind = 'acknowledgement'")
        .first('n'),
    ).toBe(1);
  });

  test('the schedule encrypts all of it anew, and the old one can go', async () => {
    await message('Paid twice.');
    await send('first', '/api/gaps', { query: 'Paper?', locale: 'en', why: 'asked', email }, json);
    await scheduledWith('changing', Object.keys(sealedColumns).length);
    const { results } = await db.prepare('SELECT DISTINCT key, done FROM key_changes').all();
    const held = await heldWith('changed');

    expect(results).toMatchObject([{ done: 1 }]);
    expect(held).toMatchObject({ messages: [{ email, text: 'Paid twice.' }] });
    expect(held['gaps']).toContainEqual(expect.objectContaining({ email, query: 'Paper?' }));
    expect(JSON.stringify(held)).not.toContain('🔒');
  });

  test('files are read meanwhile, and encrypted anew; moved to another place they are not read', async () => {
    const [id, other] = [await messageWithFile('one.txt'), await messageWithFile('other.txt')];
    const meanwhile = await fileText('changing', id);
    await scheduledWith('changing', Object.keys(sealedColumns).length);
    const { results } = await db.prepare('SELECT DISTINCT sealed_by FROM files').all();
    const afterwards = await fileText('changed', id);
    const { FILES } = await workerWith('first').getEnv();
    const [one, two] = [await fileOf(id), await fileOf(other)];
    await FILES?.put(one, (await (await FILES.get(two))?.arrayBuffer()) ?? '');
    const moved = await fileText('changed', id);

    expect([meanwhile, afterwards]).toEqual(['Bytes of one.txt', 'Bytes of one.txt']);
    expect(results).toHaveLength(1);
    expect(moved).not.toContain('Bytes');
    expect(await fileText('first', other)).not.toContain('Bytes');
  });

  test('what an old key alone opens is encrypted anew when that comes back', async () => {
    await message('Paid twice.');
    await scheduledWith('changed', Object.keys(sealedColumns).length);
    const unopened = await unopenedRows();
    await scheduledWith('changing', Object.keys(sealedColumns).length);

    expect(unopened).toBeGreaterThan(0);
    expect(await unopenedRows()).toBe(0);
    expect((await heldWith('changed'))['messages']).toMatchObject([{ text: 'Paid twice.' }]);
  });

  test('what no key opens is named by its key, and nobody is written to there', async () => {
    const { id } = (await (await message('Paid twice.')).json()) as { id: string };
    const page = await ownerText('changed', `/admin/messages/${id}/`);
    const reply = { text: 'Sent back.', key: crypto.randomUUID() };
    const refused = await send('changed', `/admin/messages/${id}/reply`, reply, owner);

    expect(page).toMatch(/🔒 [0-9a-f]{8}/);
    expect(page).toContain('Give the Worker that key as DATA_KEY_OLD');
    expect(page).toContain('This message cannot be answered: its address was encrypted with a key');
    expect(page).not.toMatch(/\/(reply|solve)"|in the outbox first/);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('Sent back.');
  });

  test('what was stored before there was a key is read, and encrypted', async () => {
    await db
      .prepare(
        `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, email_index, text, created_at,
                               reply_by, updated_at, waiting_since)
         VALUES ('m1', '', '', '', 'en', 'key:none:Ann@Client.example', 'key:none:ann@client.example', 'key:none:Hello there',
                 ?1, ?1, ?1, ?1)`,
      )
      .bind(new Date().toISOString())
      .run();
    const before = await ownerText('first', '/admin/messages/m1/');
    await scheduledWith('first', 1);
    const stored = await db.prepare('SELECT email, email_index, text FROM messages').first();

    expect(before).toContain('Hello there');
    expect(JSON.stringify(stored)).not.toMatch(/none|hello/i);
    expect((await heldWith('first', 'ANN@client.example'))['messages']).toMatchObject([
      { email: 'Ann@Client.example', text: 'Hello there', name: null },
    ]);
  });
});
