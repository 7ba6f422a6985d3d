import { describe, expect, test } from 'vitest';
import { runSchedule as runTurns } from '../../schedule.ts';
import { articles, db, get, postForm, postJson, worker } from '../harness.ts';
import { readable } from '../with-key.ts';
import { comesABuildOfOtherWords, comesANewBuild } from './builds.ts';

const answered = { query: 'How do I refund a payment?', locale: 'en', why: 'no-answer' };
const unanswered = { query: 'zzyzx quux frobnicate', locale: 'en', why: 'no-answer' };
const [refund] = articles.articles.en.filter(({ slug }) => slug === 'refund-payment');

describe('a build that answers what was asked in vain', () => {
  test('closes the gap, with the article, its version and the build', async () => {
    await postJson('/api/gaps', answered);
    await runSchedule();
    await comesANewBuild();
    await runSchedule();

    expect(await events()).toMatchObject([
      {
        what: 'answered',
        article: 'refund-payment',
        version: refund?.version,
        build: articles.builtAt,
      },
    ]);
  });

  test('closes what was asked before it came, though nobody had looked at that yet', async () => {
    await runSchedule();
    await postJson('/api/gaps', answered);
    await comesANewBuild();
    await runSchedule();

    expect(await events()).toMatchObject([{ what: 'answered', article: 'refund-payment' }]);
  });

  test('leaves open what it does not answer, and what it answered in vain before', async () => {
    await postJson('/api/gaps', unanswered);
    await runSchedule();
    await postJson('/api/gaps', { ...answered, why: 'not-helpful' });
    await runSchedule();
    await db.prepare(`UPDATE wordings SET build = ''`).run();
    await runSchedule();

    expect(await events()).toEqual([]);
  });

  test('leaves open what search only lists articles for, and claims nothing', async () => {
    await postJson('/api/gaps', { ...answered, query: 'track my hours', email: 'jo@example.org' });
    await runSchedule();
    await comesANewBuild();
    await runSchedule();

    expect(await events()).toEqual([]);
  });

  test('closes the gap with the next run where the database failed in one', async () => {
    await postJson('/api/gaps', { ...answered, why: 'asked', email: 'jonas@client.example' });
    await runSchedule();
    await comesANewBuild();
    await rename('subscribers', 'away');
    await runSchedule().catch(() => 'failed');
    await rename('away', 'subscribers');
    const before = await events();
    await runSchedule();

    expect(before).toEqual([]);
    expect(await events()).toMatchObject([{ what: 'answered', article: 'refund-payment' }]);
    expect(await emails()).toHaveLength(1);
  });

  test('tells everybody who left an address once, with the link and two answers', async () => {
    await postJson('/api/gaps', { ...answered, why: 'asked', email: 'jonas@client.example' });
    await postJson('/api/gaps', { ...answered, why: 'no-answer' }, { 'user-agent': 'Another' });
    await runSchedule();
    await comesANewBuild();
    await runSchedule();
    await db.prepare(`UPDATE wordings SET build = ''`).run();
    await runSchedule();
    const [email, ...more] = await emails();

    expect(more).toEqual([]);
    expect(email?.to_address).toBe('jonas@client.example');
    expect(email?.text).toContain('/articles/refund-payment/');
    expect(email?.text).toMatch(/\/api\/askers\/[\w-]{22}\/\?helpful=yes/);
    expect(email?.text).not.toContain('How do I refund');
  });
});

test('tells each of two colleagues who are one visitor', async () => {
  const addresses = ['jonas@client.example', 'mei@client.example'];
  for (const email of addresses) await postJson('/api/gaps', { ...answered, why: 'asked', email });
  await runSchedule();
  await comesANewBuild();
  await runSchedule();

  expect((await emails()).map(({ to_address }) => to_address).sort()).toEqual(addresses);
});

describe('the answer of a subscriber', () => {
  test.each(['yes', 'no'])(
    '%s is stored; following the link alone stores nothing',
    async (helpful) => {
      const path = await subscriberPath();
      const page = await (await get(`${path}?helpful=${helpful}`, browser)).text();
      const before = await said();
      const response = await postForm(path, { helpful });

      expect(page).toContain('Did this answer your question?');
      expect([before, await said()]).toEqual([null, helpful]);
      expect(response.status).toBe(303);
    },
  );

  test('"no" opens the gap', async () => {
    await postJson(await subscriberPath(), { helpful: 'no' });

    expect((await events()).map(({ what }) => what)).toEqual(['answered', 'reopened']);
  });

  test('after a "no" the gap stays open whatever the article says', async () => {
    await postJson(await subscriberPath(), { helpful: 'no' });
    await comesABuildOfOtherWords();
    await runSchedule();

    expect((await events()).map(({ what }) => what)).toEqual(['answered', 'reopened']);
  });

  test('"no" from an old email leaves a gap closed that was answered again since', async () => {
    const path = await subscriberPath();
    await addEvents('reopened', 'answered');
    await postJson(path, { helpful: 'no' });

    expect(await said()).toBe('no');
    expect((await events()).map(({ what }) => what)).toEqual(['answered', 'reopened', 'answered']);
  });

  test('"no" said again, as by the page of an old link, opens nothing', async () => {
    const path = await subscriberPath();
    await postJson(path, { helpful: 'no' });
    await addEvents('answered');
    await postJson(path, { helpful: 'no' });

    expect((await events()).map(({ what }) => what)).toEqual(['answered', 'reopened', 'answered']);
  });

  test('"no" leaves a gap alone that the owner ignores', async () => {
    const path = await subscriberPath();
    await db
      .prepare(
        `INSERT INTO gap_events (gap, what, created_at)
         SELECT gap, 'ignored', '2026-11-21T10:00:00.000Z' FROM gap_events`,
      )
      .run();
    await postJson(path, { helpful: 'no' });

    expect((await events()).map(({ what }) => what)).toEqual(['answered', 'ignored']);
  });

  test('from a machine lies in quarantine, and is answered as if accepted', async () => {
    const path = await subscriberPath();
    const response = await postForm(path, { helpful: 'no', website: 'http://spam.example' });
    const kept = await readable.prepare('SELECT kind, email, data FROM quarantine').first();

    expect([response.status, response.headers.get('location')]).toEqual([303, path]);
    expect(await said()).toBeNull();
    expect(kept).toEqual({
      kind: 'subscribers',
      email: 'jonas@client.example',
      data: JSON.stringify({ helpful: 'no', website: 'http://spam.example' }),
    });
  });

  test('an unknown token is a 404', async () => {
    expect((await get('/api/askers/AAAAAAAAAAAAAAAAAAAAAA/')).status).toBe(404);
    expect((await postJson('/api/askers/short/', { helpful: 'yes' })).status).toBe(404);
  });
});

describe('a closed gap', () => {
  test('opens again when people of two networks ask it in vain, not when one does', async () => {
    await subscriberPath();
    for (const agent of ['B', 'C']) await postJson('/api/gaps', answered, { 'user-agent': agent });
    await runSchedule();
    const afterOne = await events();
    await postJson('/api/gaps', answered, { 'user-agent': 'D', 'cf-connecting-ip': '10.77.1.1' });
    await runSchedule();

    expect(afterOne).toHaveLength(1);
    expect((await events()).map(({ what }) => what)).toEqual(['answered', 'reopened']);
  });
});

const rename = (from: string, to: string) =>
  db.prepare(`ALTER TABLE ${from} RENAME TO ${to}`).run();

const browser = { accept: 'text/html' };

/** What became of the one gap since somebody was notified. */
async function addEvents(...what: string[]) {
  const later = new Date(Date.now() + 2 * 3_600_000).toISOString();
  await db.batch(
    what.map((next) =>
      db
        .prepare(
          'INSERT INTO gap_events (gap, what, created_at) SELECT gap, ?1, ?2 FROM gap_events LIMIT 1',
        )
        .bind(next, later),
    ),
  );
}

/** The path in the email that tells of an answer. */
async function subscriberPath(): Promise<string> {
  await postJson('/api/gaps', { ...answered, why: 'asked', email: 'jonas@client.example' });
  await runSchedule();
  await comesANewBuild();
  await runSchedule();
  const [email] = await emails();
  return /\/api\/askers\/[\w-]{22}\//.exec(email?.text ?? '')?.[0] ?? '';
}

const runSchedule = () => runTurns(worker, new Date());

async function emails() {
  const { results } = await readable
    .prepare(`SELECT to_address, text FROM emails WHERE kind = 'answer'`)
    .all<{ to_address: string; text: string }>();
  return results;
}

async function events() {
  const { results } = await db
    .prepare('SELECT what, article, version, build FROM gap_events ORDER BY id')
    .all<Record<string, string | null>>();
  return results;
}

const said = () => db.prepare('SELECT helpful FROM subscribers').first('helpful');
