import { describe, expect, test } from 'vitest';
import { networkPart, shares } from '../../../worker/budgets/shares.ts';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { deleteExpired } from '../../../worker/privacy/db/retention.ts';
import { db, postForm, postJson, sendMessage, settings } from '../harness.ts';

const message = { email: 'jonas@client.example', text: 'My client paid twice.' };
const from = (address: string) => ({ 'cf-connecting-ip': address });

/** As if each network that has sent anything had used up its part. */
const useUpParts = () =>
  db
    .prepare(`UPDATE budgets SET used = ?1 WHERE network <> ''`)
    .bind(shares.messages * networkPart)
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

  test.each(['a note', 'what a machine sent'])('has %s refused, too', async (what) => {
    const { url } = await sendMessage();
    const post = () =>
      what === 'a note'
        ? postJson(url, { text: `More ${Math.random()}` }, from('10.20.30.40'))
        : postJson(
            '/api/votes',
            { article: 'refund-payment', locale: 'en', helpful: 'yes', website: 'x' },
            from('10.20.30.40'),
          );
    const before = await post();
    await useUpParts();

    expect([before.status, (await post()).status]).toEqual([204, 429]);
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

test('nothing of an address is stored, and what its network used is gone on the third day', async () => {
  await postJson('/api/messages', message, from('203.0.113.77'));
  const { results } = await db.prepare('SELECT * FROM budgets ORDER BY network').all();

  expect(results).toMatchObject([
    { kind: 'acknowledgements', network: '' },
    { kind: 'messages', network: '' },
    { kind: 'messages', network: expect.stringMatching(/^[\da-f]{32}$/) },
  ]);
  expect(JSON.stringify(results)).not.toContain('203.0');
  const left = async (days: number) => {
    await deleteExpired(db, settings, new Date(Date.now() + days * DAY));
    return db.prepare('SELECT COUNT(*) AS n FROM budgets').first('n');
  };
  expect([await left(2), await left(3)]).toEqual([3, 0]);
});
