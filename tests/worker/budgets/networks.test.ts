import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { networkPart, shareOf } from '../../../worker/budgets/shares.ts';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { deleteExpired } from '../../../worker/privacy/db/retention.ts';
import { db, env, postForm, postJson, sendMessage, settings } from '../harness.ts';
import { notified, surveyOfSolved } from './by-email.ts';
import { rowsPerDay } from './use-up.ts';

const message = { email: 'jonas@client.example', text: 'My client paid twice.' };
const from = (address: string) => ({ 'cf-connecting-ip': address });

const vote = { article: 'refund-payment', locale: 'en', helpful: 'no' };

/** What else has such a part: each another each time. A note goes to the page of its message. */
const others: Record<string, { path?: string; fields: (n: number) => object }> = {
  'a note': { fields: (n) => ({ text: `More ${n}` }) },
  'a vote': { path: '/api/votes', fields: (n) => ({ ...vote, comment: `Missing: ${n}` }) },
  'a question in vain': {
    path: '/api/gaps',
    fields: (n) => ({ query: `what is ${n}`, locale: 'en', why: 'no-answer' }),
  },
  'a visit': {
    path: '/api/visits',
    fields: (n) => ({
      ...{ visit: `tab-0123456789${String(n).slice(2, 12)}`, locale: 'en' },
      started: new Date().toISOString(),
    }),
  },
  'what a machine sent': { path: '/api/votes', fields: () => ({ ...vote, website: 'x' }) },
};

/** As if each network that has sent anything had used up its part. */
const useUpParts = () =>
  db
    .prepare(`UPDATE budgets SET used = ?1 WHERE network <> ''`)
    .bind(shareOf('messages', rowsPerDay) * networkPart)
    .run();

describe('a network that has used up its part of the day', () => {
  test.each([
    ['10.20.30.40', '10.20.30.250', '10.20.31.40'],
    ['2001:db8:7::1', '2001:db8:7:ffff::2', '2001:db8:8::1'],
  ])('%s has no more messages taken, from whichever address', async (first, other, elsewhere) => {
    await postJson('/api/messages', message, from(first));
    await useUpParts();
    const again = { ...message, text: 'And again.' };
    const refused = await postJson('/api/messages', again, from(other));
    const taken = await postJson('/api/messages', again, from(elsewhere));

    expect([refused.status, taken.status]).toEqual([429, 201]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('keeps what was typed, and is shown the way by email', async () => {
    await postJson('/api/messages', message, from('10.20.30.40'));
    await useUpParts();
    const text = 'A long “story”';
    const response = await postForm('/api/messages', { ...message, text }, from('10.20.30.40'));
    const html = await response.text();

    expect(response.status).toBe(429);
    expect(html).toContain('A long “story”</textarea>');
    expect(html).toMatch(/No more can be taken today\. Try again in about (an hour|\d+ hours)\./);
    // Where the owner's address stands.
    expect(html).toContain('href="/contact/"');
  });

  test.each(Object.keys(others))('has %s refused, too, and nobody elsewhere has', async (what) => {
    const sent = others[what];
    const { url } = await sendMessage();
    const post = (address: string) =>
      postJson(sent?.path ?? url, sent?.fields(Math.random()) ?? {}, from(address));
    const before = await post('10.20.30.40');
    await useUpParts();
    const refused = await post('10.20.30.41');
    const elsewhere = await post('10.20.31.40');

    expect([before.status, refused.status, elsewhere.status]).toEqual([204, 429, 204]);
  });
});

test('an office can write some thirty messages on one day', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 30; count += 1) {
    const sent = { email: `colleague${count}@client.example`, text: `Message ${count}` };
    statuses.push((await postJson('/api/messages', sent)).status);
  }

  expect(statuses).toEqual(Array(30).fill(201));
});

test('one visitor who votes again and again closes voting for nobody else', async () => {
  const statuses = new Set<number>();
  for (let count = 0; count < 55; count += 1) {
    const sent = { ...vote, helpful: count % 2 ? 'yes' : 'no' };
    statuses.add((await postJson('/api/votes', sent, from('10.20.50.1'))).status);
  }
  const other = await postJson('/api/votes', vote, from('10.20.51.1'));

  expect([...statuses]).toEqual([204, 429]);
  expect(other.status).toBe(204);
});

test('one person who answers a survey again and again closes surveys for nobody else', async () => {
  const [first, second] = [await surveyOfSolved(), await surveyOfSolved()];
  const statuses = new Set<number>();
  for (let count = 0; count < 30; count += 1) {
    const sent = { effort: 1 + (count % 5) };
    statuses.add((await postJson(first, sent, from('10.20.60.1'))).status);
  }
  const other = await postJson(second, { effort: 5 }, from('10.20.61.1'));

  expect([...statuses]).toEqual([204, 429]);
  expect(other.status).toBe(204);
});

test('five people of an office can answer all of a survey on one day', async () => {
  const statuses: number[] = [];
  for (let person = 0; person < 5; person += 1) {
    const survey = await surveyOfSolved();
    for (const sent of [{ effort: 5 }, { satisfied: 4 }, { again: 'yes' }, { comment: 'Fine.' }]) {
      statuses.push((await postJson(survey, sent)).status);
    }
  }

  expect(statuses).toEqual(Array(20).fill(204));
});

test('one subscriber who says yes and no again and again keeps nobody else from saying it', async () => {
  const [first, second] = ['f'.repeat(22), 's'.repeat(22)];
  await notified(first);
  await notified(second);
  const statuses = new Set<number>();
  for (let count = 0; count < 20; count += 1) {
    const sent = { helpful: count % 2 ? 'yes' : 'no' };
    statuses.add((await postJson(`/api/askers/${first}`, sent, from('10.20.62.1'))).status);
  }
  const other = await postJson(`/api/askers/${second}`, { helpful: 'no' }, from('10.20.63.1'));

  expect([...statuses]).toEqual([204, 429]);
  expect(other.status).toBe(204);
});

test('a network is known by the salt of the day that its part is for, also where the owner’s day is another', async () => {
  await postJson('/api/votes', vote, from('10.20.40.1'));
  const row = await db
    .prepare(`SELECT day, network FROM budgets WHERE network <> ''`)
    .first<{ day: string; network: string }>();
  const salt = await env.SALTS.get(row?.day ?? '');
  const expected = createHmac('sha256', salt ?? '')
    .update('10.20.40')
    .digest('hex');

  expect(row?.network).toBe(expected.slice(0, 32));
});

test('nothing of an address is stored, and what its network used is gone on the third day', async () => {
  await postJson('/api/messages', message, from('203.0.113.77'));
  const { results } = await db.prepare('SELECT * FROM budgets ORDER BY network, kind').all();

  expect(results).toMatchObject([
    { kind: 'acknowledgements', network: '' },
    { kind: 'messages', network: '' },
    { kind: 'acknowledgements', network: expect.stringMatching(/^[\da-f]{32}$/) },
    { kind: 'messages', network: expect.stringMatching(/^[\da-f]{32}$/) },
  ]);
  expect(JSON.stringify(results)).not.toContain('203.0');
  const left = async (days: number) => {
    await deleteExpired(db, settings, new Date(Date.now() + days * DAY));
    return db.prepare('SELECT COUNT(*) AS n FROM budgets').first('n');
  };
  expect([await left(2), await left(3)]).toEqual([4, 0]);
});
