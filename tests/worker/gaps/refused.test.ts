import { describe, expect, test } from 'vitest';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, postJson, worker } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import {
  comesABuildOfOtherWords,
  comesABuildWithPromises,
  comesANewBuild,
  gapEvents,
} from './builds.ts';

/** The demonstration promises it to `sign-in-code`. */
const question = 'the login code never came';

const runSchedule = () => runTurns(worker, new Date());

/** Somebody says "no" to an article, and what they missed. Returns the number of the gap. */
async function refused(article: string, client = 'A'): Promise<number> {
  const vote = { article, locale: 'en', helpful: 'no', comment: question };
  await postJson('/api/votes', vote, { 'user-agent': client });
  await runSchedule();
  return Number(await db.prepare('SELECT gap FROM wordings').first('gap'));
}

describe('an article to which somebody said “no”', () => {
  test('answers what they missed by no change of its words', async () => {
    await refused('sign-in-code');
    await comesABuildOfOtherWords();
    await runSchedule();
    await comesANewBuild();
    await runSchedule();

    expect(await gapEvents()).toEqual([]);
  });

  test('answers it once it is promised', async () => {
    await refused('sign-in-code');
    await comesABuildWithPromises();
    await runSchedule();

    expect(await gapEvents()).toEqual(['answered sign-in-code']);
  });

  test('answers it by a promise after the last “no” only', async () => {
    await refused('sign-in-code');
    await comesABuildWithPromises();
    await db.prepare(`UPDATE votes SET created_at = ?1`).bind(inAMinute()).run();
    await runSchedule();

    expect(await gapEvents()).toEqual([]);
  });

  test('is taken by its word again when they change it to “yes”', async () => {
    await refused('sign-in-code');
    await postJson(
      '/api/votes',
      { article: 'sign-in-code', locale: 'en', helpful: 'yes' },
      { 'user-agent': 'A' },
    );
    await comesABuildOfOtherWords();
    await runSchedule();

    expect(await gapEvents()).toEqual(['answered sign-in-code']);
  });

  test('is named on the page of the gap', async () => {
    const gap = await refused('sign-in-code');

    expect(await ownerText(`/admin/gaps/${gap}/`)).toMatch(
      /sign-in-code\/.*?was no answer, somebody said on/s,
    );
  });
});

test('a “no” to another article leaves it to the words of the one that answers', async () => {
  await refused('refund-payment');
  await comesABuildOfOtherWords();
  await runSchedule();

  expect(await gapEvents()).toEqual(['answered sign-in-code']);
});

describe('the owner says that an article answers a gap', () => {
  test('which closes it, and can be undone', async () => {
    const gap = await refused('sign-in-code');
    const said = await ownerPost(`/admin/gaps/${gap}/answered`, { article: 'sign-in-code' });
    const page = await ownerText(said.headers.get('location') ?? '');
    await ownerPost(`/admin/gaps/${gap}/reopen`);

    expect(said.status).toBe(303);
    expect(page).toMatch(/Answered, as you say\..*action="\/admin\/gaps\/\d+\/reopen"/s);
    expect(page).toContain('You said that it is answered by');
    expect(await gapEvents()).toEqual(['answered sign-in-code', 'reopened sign-in-code']);
  });

  test('which outweighs what was said before: its words count again', async () => {
    const gap = await refused('sign-in-code');
    await ownerPost(`/admin/gaps/${gap}/answered`, { article: 'sign-in-code' });
    await db
      .prepare(`INSERT INTO gap_events (gap, what, created_at) VALUES (?1, 'reopened', ?2)`)
      .bind(gap, new Date().toISOString())
      .run();
    await comesABuildOfOtherWords();
    await runSchedule();

    expect(await gapEvents()).toEqual([
      'answered sign-in-code',
      'reopened',
      'answered sign-in-code',
    ]);
  });

  test.each(['no-such-article', '../x', ''])('%j closes nothing', async (article) => {
    const gap = await refused('sign-in-code');
    const { status } = await ownerPost(`/admin/gaps/${gap}/answered`, { article });

    expect([404, 422]).toContain(status);
    expect(await gapEvents()).toEqual([]);
  });
});

const inAMinute = () => new Date(Date.now() + 60_000).toISOString();
