import { describe, expect, test } from 'vitest';
import { costs } from '../../../worker/budgets/shares.ts';
import { useUp } from '../budgets/use-up.ts';
import { db, postJson } from '../harness.ts';

const vote = { article: 'refund-payment', locale: 'en', helpful: 'no' };

const gaps = async () =>
  (
    await db
      .prepare('SELECT query, locale, why, visitor, day FROM gaps ORDER BY id')
      .all<Record<string, string>>()
  ).results;

describe('a "no" with a comment', () => {
  test('is a gap too, of the same visitor and day as the vote', async () => {
    await postJson('/api/votes', { ...vote, comment: 'How do I refund\nonly a part?' });
    const voted = await db.prepare('SELECT visitor, day FROM votes').first();

    expect(await gaps()).toEqual([
      { query: 'How do I refund only a part?', locale: 'en', why: 'not-helpful', ...voted },
    ]);
  });

  test('is in the list of gaps as any other once two people miss the same', async () => {
    await postJson('/api/votes', { ...vote, comment: 'Refund only a part?' });
    await postJson('/api/votes', { ...vote, comment: 'refund only a part' }, { 'user-agent': 'B' });
    const [first, second] = await gaps();

    expect(first?.['visitor']).not.toBe(second?.['visitor']);
    expect(
      await db.prepare('SELECT COUNT(DISTINCT folded) AS wordings FROM gaps').first('wordings'),
    ).toBe(1);
  });

  test('keeps nothing that names its writer, and no more than a question', async () => {
    const comment = `Write to jonas@client.example ${'退款怎么办'.repeat(60)}`;
    await postJson('/api/votes', { ...vote, comment });
    const [{ query = '' } = {}] = await gaps();

    expect(query).toMatch(/^Write to \[email\] 退款/);
    expect([...query]).toHaveLength(200);
  });

  test('sent again is one gap', async () => {
    await postJson('/api/votes', { ...vote, comment: 'Only a part?' });
    await postJson('/api/votes', { ...vote, comment: 'Only a part?', reason: 'steps-differ' });

    expect(await gaps()).toHaveLength(1);
  });

  test('is not stored when the day has no room for the vote', async () => {
    await useUp('votes', costs.vote + 3);
    const response = await postJson('/api/votes', { ...vote, comment: 'Only a part?' });

    expect([response.status, await gaps()]).toEqual([429, []]);
  });
});

test.each([
  ['a "no" without a comment', { helpful: 'no', reason: 'steps-differ' }],
  ['a "yes" with a comment', { helpful: 'yes', comment: 'Great, thank you' }],
])('%s is no gap', async (_, fields) => {
  await postJson('/api/votes', { ...vote, ...fields });

  expect(await gaps()).toEqual([]);
});
