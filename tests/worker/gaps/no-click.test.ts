import { describe, expect, test } from 'vitest';
import { visitSchema } from '../../../worker/contract/visits.ts';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { putVisit } from '../../../worker/visits/db.ts';
import { runSchedule } from '../../schedule.ts';
import { db, worker } from '../harness.ts';
import { ownerJson } from '../owner.ts';

/** The owner of the demonstration sits in Singapore. */
const week = '2026-W46';
const afterwards = new Date('2026-11-16T06:00:00Z');

describe('searches that led nowhere', () => {
  test('become gaps when their week closes, once, and are counted in it', async () => {
    await visits(3, { searches: [search('Do you take cheques?')] });
    await close();
    await db.prepare('DELETE FROM weeks').run();
    await close();

    expect(await gaps()).toHaveLength(3);
    expect(await numbers()).toMatchObject({
      gaps: [{ query: 'Do you take cheques?', people: 3, why: { 'no-click': 3 }, minutes: null }],
    });
    expect((await numbers()).gaps[0]?.gap).toEqual(expect.any(Number));
  });

  test('are what a visit asked, once, before it gave up', async () => {
    await visits(1, { searches: [search('asked only once')] });
    await visits(1, { searches: [search('first words'), search('last words')] });
    await visits(1, { searches: [search('below the line', { answered: false })] });
    await visits(1, { searches: [search('opened', { clicked: 'refund-payment' })] });
    await visits(1, { searches: [search('asked for it')], reported: true });
    await visits(1, { searches: [search('refused', { notThis: ['refund-payment'] })] });
    await visits(1, {
      searches: [search('read after all')],
      articles: [{ article: 'refund-payment', seconds: 40 }],
    });
    await close();

    expect(await gaps()).toMatchObject([{ query: 'asked only once', why: 'no-click' }]);
  });

  test('stand there in characters where they were typed in pinyin, and else as they were typed', async () => {
    const pinyin = search('tui kuan shuihao', { read: '退款税号' });
    await visits(1, { locale: 'zh-CN', searches: [pinyin] });
    await visits(1, { searches: [search('chekcs', { read: 'checks' })] });
    await close();

    expect((await gaps()).map(({ query }) => query).toSorted()).toEqual(['chekcs', '退款税号']);
  });

  test('lie on the day of the owner on which they were asked', async () => {
    await visits(1, { searches: [search('late')] }, '2026-11-10T15:59:59.999Z');
    await visits(1, { searches: [search('early')] }, '2026-11-10T16:00:00.000Z');
    await close();

    expect(await gaps()).toMatchObject([
      { query: 'late', day: '2026-11-10', created_at: '2026-11-10T15:59:59.999Z' },
      { query: 'early', day: '2026-11-11' },
    ]);
  });

  test('lead back to no visit', async () => {
    await visits(2, { searches: [search('Do you take cheques?')] });
    await close();
    const visitors = (await gaps()).map(({ visitor }) => visitor);

    expect(new Set(visitors).size).toBe(2);
    for (const visitor of visitors) expect(visitor).toMatch(/^search [0-9a-f]{32}$/);
  });
});

test('messages that no article answers are counted in a week that closes late, however many wait', async () => {
  await db
    .prepare(
      `WITH RECURSIVE each (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM each WHERE place < 60)
       INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by, updated_at, email_index)
       SELECT 'message ' || place, '', place, '', 'en', 'key:none:' || place || '@client.example', 'key:none:zzyzx quux frobnicate',
              ?1, ?1, ?1, 'key:none:' || lower(place || '@client.example')
         FROM each`,
    )
    .bind('2026-11-10T02:00:00.000Z')
    .run();
  await close(6);

  expect((await numbers()).gaps).toMatchObject([{ people: 60, why: { wrote: 60 } }]);
});

const close = (rounds?: number) => runSchedule(worker, afterwards, rounds);

const numbers = () => ownerJson(`/admin/weeks/${week}.json`) as Promise<WeekNumbers>;

const search = (query: string, parts: object = {}) => ({
  query,
  answered: true,
  clicked: false,
  ...parts,
});

let ids = 0;

async function visits(count: number, parts: object, started = '2026-11-10T02:00:00.000Z') {
  for (let each = 0; each < count; each += 1) {
    ids += 1;
    const visit = `tab-${String(ids).padStart(20, '0')}`;
    await putVisit(db, visitSchema.parse({ visit, started, locale: 'en', ...parts }), {
      createdAt: started,
      openSince: { from: new Date(started), closed: [] },
      ...{ rowsPerDay: 100_000, network: null, weekNetwork: null },
    });
  }
}

interface Gap {
  query: string;
  why: string;
  visitor: string;
  day: string;
  created_at: string;
}

async function gaps(): Promise<Gap[]> {
  const { results } = await db
    .prepare('SELECT query, why, visitor, day, created_at FROM gaps ORDER BY created_at, id')
    .all<Gap>();
  return results;
}
