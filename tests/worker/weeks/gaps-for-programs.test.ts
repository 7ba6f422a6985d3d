import { describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { event, fourthWrote, weekGaps } from './gap-rows.ts';
import { afterwards, close, gap, week } from './put-week.ts';

const near = 'How do I refund a payment?';

describe('the gaps of <week>.json and <week>.csv', () => {
  test('have people, minutes, the nearest article and how they stand', async () => {
    await gap(near, 4);
    await fourthWrote();
    await close(afterwards);
    const [{ gap: number } = { gap: 0 }] = await weekGaps();
    await event({ gap: number ?? 0, what: 'answered', article: 'refund-payment' });
    const table = await ownerText(`/admin/weeks/${week}.csv`);

    expect(await weekGaps()).toMatchObject([
      {
        query: near,
        locale: 'en',
        people: 4,
        minutes: 12,
        why: { 'no-answer': 4 },
        nearest: { article: 'refund-payment', nearness: 'answers' },
        state: 'answered',
        todo: null,
      },
    ]);
    expect(table).toContain(`${week},gap-${number},${near},4,people,,,,,en,12,refund-payment,`);
  });

  test('stand as they do when the question that gave a gap its number was erased', async () => {
    await gap('how do i refund payment', 1);
    await gap(near, 3);
    await close(afterwards);
    const [{ gap: number } = { gap: 0 }] = await weekGaps();
    await event({ gap: number ?? 0, what: 'ignored' });
    const questions = db.prepare('SELECT COUNT(*) AS count FROM wordings WHERE gap = ?1');
    const before = await questions.bind(number).first('count');
    await db.batch([
      db.prepare('DELETE FROM gaps WHERE wording = ?1').bind(number),
      db.prepare('DELETE FROM wordings WHERE id = ?1').bind(number),
    ]);

    expect(before).toBe(2);
    expect(await weekGaps()).toMatchObject([
      { gap: number, nearest: { article: 'refund-payment' }, state: 'ignored' },
    ]);
    expect((await ownerGet(`/admin/gaps/${number}/`)).status).toBe(200);
  });
});
