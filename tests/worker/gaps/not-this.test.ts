import { expect, test } from 'vitest';
import { runSchedule } from '../../schedule.ts';
import { db, worker } from '../harness.ts';
import { ownerJson } from '../owner.ts';
import { askedTwice } from './asked.ts';

const question = 'how do I refund a client';

test.each([
  ['is answered by a new build that finds an article', {}, 'answered'],
  [
    'is not answered by the article that was shown for it and refused',
    { why: 'not-this', article: 'refund-payment' },
    'open',
  ],
  [
    'is answered by an article when another one was refused',
    { why: 'not-this', article: 'late-fees' },
    'answered',
  ],
])('a gap %s', async (_, parts, state) => {
  await askedTwice(question, { ...parts, age: 2, day: '2026-11-01' });
  await runSchedule(worker, new Date(), 3);

  expect(await gapsThatAre(state)).toEqual([question]);
});

test('a gap tells programs what was refused', async () => {
  await askedTwice(question, { why: 'not-this', article: 'refund-payment' });
  await runSchedule(worker, new Date());

  expect(await ownerJson('/admin/gaps.json')).toMatchObject({
    gaps: [{ query: question, reasons: ['not-this'], refused: ['refund-payment'] }],
  });
  expect(await db.prepare('SELECT COUNT(*) AS n FROM gap_events').first('n')).toBe(0);
});

async function gapsThatAre(state: string) {
  const list = (await ownerJson(`/admin/gaps.json?state=${state}`)) as {
    gaps: { query: string }[];
  };
  return list.gaps.map(({ query }) => query);
}
