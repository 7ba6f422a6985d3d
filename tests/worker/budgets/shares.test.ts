import { describe, expect, test } from 'vitest';
import { shareOf, shares } from '../../../worker/budgets/shares.ts';
import { sum } from '../../../worker/statistics.ts';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, postJson, sendMessage, tables, worker } from '../harness.ts';
import { notified, surveyOfSolved } from './by-email.ts';
import { useUp } from './use-up.ts';

test('the shares of a day are all of it, and no more', () => {
  expect(sum(Object.values(shares))).toBe(100);
});

const message = { email: 'jonas@client.example', text: 'My client paid twice.' };
const vote = { article: 'refund-payment', locale: 'en', helpful: 'yes' };
const gap = { query: 'split an invoice', locale: 'en', why: 'no-answer' };
const visit = { visit: 'tab-0123456789abcdef', started: new Date().toISOString(), locale: 'en' };
const token = 'n'.repeat(22);

type Post = () => Promise<{ status: number; headers: { get(name: string): string | null } }>;

/** Of each kind what uses it, prepared before its share is used up. */
const posts: Record<string, () => Promise<Post>> = {
  messages: async () => () => postJson('/api/messages', message),
  notes: async () => {
    const { url } = await sendMessage();
    return () => postJson(url, { text: 'More.' });
  },
  surveys: async () => {
    const survey = await surveyOfSolved();
    return () => postJson(survey, { effort: 5 });
  },
  ratings: async () => {
    await notified(token);
    return () => postJson(`/api/askers/${token}`, { helpful: 'no' });
  },
  votes: async () => () => postJson('/api/votes', vote),
  gaps: async () => () => postJson('/api/gaps', gap),
  visits: async () => () => postJson('/api/visits', visit),
  honeypot: async () => () => postJson('/api/gaps', { ...gap, website: 'x' }),
  overflow: async () => () =>
    postJson('/api/messages', { ...message, text: 'www.a www.b www.c www.d' }),
};

describe('a day on which a share is used up', () => {
  test.each(Object.keys(posts))('takes no more %s until the next', async (kind) => {
    const post = await posts[kind]?.();
    await useUp(kind as Share);
    const before = await contents();
    const response = await post?.();

    expect(response?.status).toBe(429);
    expect(Number(response?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response?.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    expect(await contents()).toBe(before);
    await db.prepare(`UPDATE budgets SET day = date(day, '-1 day')`).run();
    expect((await post?.())?.status).toBeLessThan(300);
  });

  test.each(Object.keys(posts))('takes %s when all other shares are', async (kind) => {
    const post = await posts[kind]?.();
    for (const other of Object.keys(posts).filter((one) => one !== kind)) {
      await useUp(other as Share);
    }

    expect((await post?.())?.status).toBeLessThan(300);
  });

  test('answers a message that is stored already as it did', async () => {
    const first = await postJson('/api/messages', { ...message, key: 'the-key' });
    await useUp('messages');
    const again = await postJson('/api/messages', { ...message, key: 'the-key' });

    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(await first.json());
  });

  test('finds gaps for new questions on the next', async () => {
    await postJson('/api/gaps', gap);
    await useUp('schedule');
    await runSchedule(new Date());
    const before = await count('wordings');
    await runSchedule(new Date(Date.now() + 86_400_000));

    expect([before, await count('wordings')]).toEqual([0, 1]);
  });
});

test('the shares grow with the rows that the owner says the database may write', () => {
  expect(shareOf('messages', 1_000_000)).toBe(10 * shareOf('messages', 100_000));
});

test('a message that a machine sent leaves what people write too much of its room', async () => {
  await useUp('honeypot');
  const links = { ...message, text: 'www.a www.b www.c www.d' };
  const person = await postJson('/api/messages', links);
  const machine = await postJson('/api/messages', { ...message, website: 'x' });

  expect([person.status, machine.status]).toEqual([201, 429]);
});

type Share = keyof typeof shares;

/** What is sent twice: its share, where it goes, what is sent. */
const repeated: [Share, string | (() => Promise<string>), object][] = [
  ['messages', '/api/messages', { ...message, key: 'the-key' }],
  ['votes', '/api/votes', vote],
  ['votes', '/api/votes', { ...vote, helpful: 'no', reason: 'outdated', comment: 'Not so' }],
  ['gaps', '/api/gaps', gap],
  ['gaps', '/api/gaps', { ...gap, why: 'asked', email: message.email }],
  ['visits', '/api/visits', visit],
  ['notes', pageOfMessage, { text: 'And more.' }],
  ['notes', pageOfMessage, { text: 'Thanks.', solved: 'yes' }],
  ['notes', pageOfMessage, { solved: 'yes' }],
  ['surveys', surveyOfSolved, { effort: 5, comment: 'Fine.' }],
  ['ratings', () => notified(token).then(() => `/api/askers/${token}`), { helpful: 'no' }],
];

const sentOnce = async (place: string | (() => Promise<string>), fields: object) => {
  const path = typeof place === 'string' ? place : await place();
  await postJson(path, fields);
  return () => postJson(path, fields);
};

describe('what changes nothing is not counted:', () => {
  test.each(repeated)('%s', async (kind, place, fields) => {
    const sendAgain = await sentOnce(place, fields);
    const before = await used(kind);
    const again = await sendAgain();
    const after = await used(kind);

    expect(again.status).toBeLessThan(300);
    expect(after).toBe(before);
    expect(before).toBeGreaterThan(0);
  });
});

describe('what is stored already is taken on a full day, and from a network without a part of it left:', () => {
  test.each(repeated)('%s', async (kind, place, fields) => {
    const sendAgain = await sentOnce(place, fields);
    await useUp(kind);
    const ofAll = await sendAgain();
    await db.prepare(`UPDATE budgets SET used = iif(network = '', 0, 1000000)`).run();
    const ofNetwork = await sendAgain();

    expect(ofAll.status).toBeLessThan(300);
    expect(ofNetwork.status).toBeLessThan(300);
  });

  test('a visit of a week that is closed, which nothing changes any more', async () => {
    await postJson('/api/visits', visit);
    await db.prepare(`UPDATE visits SET started = '2026-01-01T00:00:00.000Z'`).run();
    await useUp('visits');

    expect((await postJson('/api/visits', { ...visit, articles: [] })).status).toBe(204);
  });
});

async function pageOfMessage() {
  const { url } = await sendMessage();
  return url;
}

const runSchedule = (scheduledTime: Date) => runTurns(worker, scheduledTime);

const count = (table: string) =>
  db.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).first<number>('rows');

const used = (kind: Share) =>
  db
    .prepare(`SELECT used FROM budgets WHERE kind = ?1 AND network = ''`)
    .bind(kind)
    .first<number>('used');

const contents = async () =>
  JSON.stringify(
    (await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)))).map(
      ({ results }) => results,
    ),
  );
