import { describe, expect, test } from 'vitest';
import { runSchedule } from '../../schedule.ts';
import { db, postJson, worker } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { asked, grouped } from './asked.ts';
import { comesANewBuild, gapEvents } from './builds.ts';

const [refund, colour] = ['How do I refund a payment?', 'change the colour of my house'];
const [jonas, mei] = ['jonas@client.example', 'mei@client.example'];

/** Two gaps, with an address to be told at in the first. */
async function twoGaps(): Promise<[number, number]> {
  await asked(refund, { why: 'asked', email: jonas });
  await asked(colour, { why: 'asked' });
  await grouped();
  return [await gapOf(refund), await gapOf(colour)];
}

const gapOf = async (query: string) =>
  Number(await db.prepare('SELECT gap FROM wordings WHERE query = ?1').bind(query).first('gap'));

const merge = (gap: number, other: number) =>
  ownerPost(`/admin/gaps/${gap}/merge`, { other: `${other}` });

const answer = (gap: number, article: string) =>
  ownerPost(`/admin/gaps/${gap}/answered`, { article });

const moves = () => db.prepare('SELECT COUNT(*) AS moves FROM gap_moves').first('moves');

const told = async () => (await answerEmails()).map(({ to_address }) => to_address).sort();

async function answerEmails() {
  const { results } = await readable
    .prepare(`SELECT id, to_address, text FROM emails WHERE kind = 'answer'`)
    .all<Record<'id' | 'to_address' | 'text', string>>();
  return results;
}

describe('what is pressed at the same time', () => {
  test('merges two gaps once, so that one undo parts them', async () => {
    const [one, other] = await twoGaps();
    await Promise.all([merge(one, other), merge(one, other), merge(one, other)]);

    expect(await moves()).toBe(1);
  });

  test('merges two gaps one way, not both', async () => {
    const [one, other] = await twoGaps();
    await Promise.all([merge(one, other), merge(other, one)]);

    expect(await moves()).toBe(1);
    expect(await gapOf(refund)).toBe(await gapOf(colour));
  });

  test('tells of one article, that which closes the gap', async () => {
    const [gap] = await twoGaps();
    await Promise.all(['refund-payment', 'sign-in-code'].map((a) => answer(gap, a)));
    const [email = ''] = (await answerEmails()).map(({ text }) => text);

    expect(await told()).toEqual([jonas]);
    expect(await gapEvents()).toEqual([`answered ${/articles\/([a-z-]+)\//.exec(email)?.[1]}`]);
  });

  test('closes a gap or merges it: nobody is told where the owner cannot see it', async () => {
    const [gap, other] = await twoGaps();
    await Promise.all([merge(other, gap), answer(gap, 'refund-payment')]);
    const page = await ownerText('/admin/gaps/telling/');

    expect(page.includes(jonas)).toBe((await told()).length > 0);
  });
});

test('a “no” to an answer takes back the emails about it that wait', async () => {
  await asked(refund, { why: 'asked', email: jonas });
  await asked(refund, { why: 'asked', email: mei, visitor: 'b' });
  await grouped();
  await comesANewBuild();
  await runSchedule(worker, new Date());
  const toJonas = (await answerEmails()).find(({ to_address }) => to_address === jonas);
  const [path = ''] = toJonas?.text.match(/\/api\/askers\/[\w-]{22}\//) ?? [];
  await db
    .prepare(`UPDATE emails SET tries = 1, sent_at = created_at WHERE id = ?1`)
    .bind(toJonas?.id ?? '')
    .run();
  await postJson(path, { helpful: 'no' });

  expect(await gapEvents()).toEqual(['answered refund-payment', 'reopened refund-payment']);
  expect(await told()).toEqual([jonas]);
});
