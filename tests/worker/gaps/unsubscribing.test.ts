import { beforeEach, describe, expect, test } from 'vitest';
import { runSchedule } from '../../schedule.ts';
import { db, get, postJson, request, worker } from '../harness.ts';
import { ownerPost } from '../owner.ts';
import { readable } from '../with-key.ts';
import { comesANewBuild } from './builds.ts';

const email = 'jonas@client.example';
const answered = { query: 'How do I refund a payment?', locale: 'en', why: 'asked' };

const waiting = async () =>
  (
    await readable
      .prepare('SELECT query, email FROM gaps ORDER BY id')
      .all<{ query: string; email: string | null }>()
  ).results.map(({ query, email }) => [query, email]);

/** What waits for `email`, and one question that somebody else waits for. */
async function ask() {
  await postJson('/api/gaps', { ...answered, query: 'Can I pay with shells?', email });
  await postJson('/api/gaps', {
    ...answered,
    query: 'Do you speak Dutch?',
    email: 'ada@a.example',
  });
}

/** The path in the email about an answer: it left an hour after a build answered the question. */
let path = '';

beforeEach(async () => {
  await postJson('/api/gaps', { ...answered, email });
  await runSchedule(worker, new Date());
  await comesANewBuild();
  await runSchedule(worker, new Date());
  await runSchedule(worker, new Date(Date.now() + 61 * 60_000), 1);
  const text = await readable
    .prepare(`SELECT text FROM emails WHERE kind = 'answer'`)
    .first('text');
  path = /\/api\/unsubscribe\/\S+/.exec(String(text))?.[0] ?? '';
});

/** As programs for mail press it: from elsewhere, with no cookie, and a body of their own. */
const press = (to = path) =>
  request(to, {
    method: 'POST',
    headers: {
      origin: 'https://mail.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'List-Unsubscribe=One-Click',
  });

describe('the address at which no more answers are wanted', () => {
  test('shows what a press does, and is no press itself', async () => {
    await ask();
    const page = await get(path);

    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Send me no more');
    expect(await waiting()).toContainEqual(['Can I pay with shells?', email]);
  });

  test('forgets the address with all questions of its reader, and keeps the questions', async () => {
    await ask();
    const done = await press();

    expect([done.status, done.headers.get('location')]).toEqual([200, null]);
    expect(await done.text()).toContain('Your address is forgotten');
    expect(await waiting()).toEqual([
      [answered.query, null],
      ['Can I pay with shells?', null],
      ['Do you speak Dutch?', 'ada@a.example'],
    ]);
  });

  test('keeps one of a question that was also asked without an address', async () => {
    await postJson('/api/gaps', { ...answered, query: 'Can I pay with shells?' });
    await postJson('/api/gaps', { ...answered, query: 'Can I pay with shells?', email });
    await press();

    expect(await waiting()).toEqual([
      [answered.query, null],
      ['Can I pay with shells?', null],
    ]);
  });

  test('takes back what waits to leave, of its reader alone', async () => {
    await ask();
    await runSchedule(worker, new Date());
    const { results } = await db
      .prepare(`SELECT DISTINCT gap FROM wordings WHERE query <> ?1`)
      .bind(answered.query)
      .all();
    for (const { gap } of results)
      await ownerPost(`/admin/gaps/${gap}/answered`, { article: 'refund-payment' });
    const before = await toLeave();
    await press();

    expect(before.toSorted()).toEqual(['ada@a.example', email]);
    expect(await toLeave()).toEqual(['ada@a.example']);
  });

  test('does the same pressed twice', async () => {
    await ask();
    const statuses = [(await press()).status, (await press()).status];

    expect(statuses).toEqual([200, 200]);
  });

  test.each([
    ['another token', () => path.replace(/.{3}\/$/, 'AAA/')],
    ['the token of another email', () => path.replace(/answer\/./, 'answer/z')],
    ['another kind', () => path.replace('/answer/', '/week/')],
    ['no token', () => path.replace(/[^/]+\/$/, 'x/')],
  ])('is none with %s', async (_, other) => {
    await ask();

    expect([(await get(other())).status, (await press(other())).status]).toEqual([404, 404]);
    expect(await waiting()).toContainEqual(['Can I pay with shells?', email]);
  });

  test('is said in the language of the email', async () => {
    await db.prepare(`UPDATE subscribers SET locale = 'zh-CN'`).run();

    expect(await (await get(path)).text()).toContain('不再发给我');
  });
});

const toLeave = async () =>
  (
    await readable
      .prepare(`SELECT to_address FROM emails WHERE kind = 'answer' AND sent_at IS NULL`)
      .all<{ to_address: string }>()
  ).results.map(({ to_address }) => to_address);
