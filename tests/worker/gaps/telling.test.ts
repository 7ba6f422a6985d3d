import { describe, expect, test } from 'vitest';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, postJson, worker } from '../harness.ts';
import { ownerGet, ownerPost, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { comesABuildOfOtherWords, comesANewBuild, gapEvents } from './builds.ts';

const asked = { query: 'How do I refund a payment?', locale: 'en', why: 'asked' };
const email = 'jonas@client.example';

const runSchedule = (minutes = 0) => runTurns(worker, new Date(Date.now() + minutes * 60_000), 1);

/** A build answers what somebody had left an address with. Returns the number of the gap. */
async function answered(parts: object = {}): Promise<number> {
  await postJson('/api/gaps', { ...asked, email, ...parts });
  await runTurns(worker, new Date());
  await comesANewBuild();
  await runTurns(worker, new Date());
  return Number(await db.prepare('SELECT gap FROM wordings').first('gap'));
}

interface Stored {
  subject: string;
  text: string;
  tries: number;
  sent_at: string | null;
}

async function emails(): Promise<Stored[]> {
  const { results } = await readable
    .prepare(`SELECT subject, text, tries, sent_at FROM emails WHERE kind = 'answer'`)
    .all<Stored>();
  return results;
}

const tries = async () => (await emails()).map(({ tries }) => tries);

const plain = (page: string) =>
  page.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

describe('the email about an answer', () => {
  test('leaves after an hour, and once, however often the schedule comes', async () => {
    await answered();
    await runSchedule(59);
    const before = await tries();
    await Promise.all([runSchedule(61), runSchedule(61)]);
    await runSchedule(180);

    expect([before, await tries()]).toEqual([[0], [1]]);
    expect((await emails())[0]?.sent_at).not.toBeNull();
  });

  test.each([
    ['en', asked.query, 'en'],
    ['zh-CN', '怎么退款', 'zh-CN'],
  ])('is shown as it will be sent, in %s', async (locale, query, lang) => {
    const gap = await answered({ locale, query });
    const [{ subject = '', text = '' } = {}] = await emails();

    for (const path of ['/admin/gaps/telling/', `/admin/gaps/${gap}/`]) {
      const page = plain(await ownerText(path));
      expect(page).toContain(email);
      expect(page).toMatch(new RegExp(`<b lang="${lang}"[^>]*>`));
      expect(page).toContain(`>${subject}</b>`);
      expect(page).toContain(`${text.trim()}`);
    }
  });

  test('is said on the pages that the owner opens first, while it waits', async () => {
    const pages = async () => {
      const week = (await ownerGet('/admin/')).headers.get('location') ?? '';
      return [await ownerText(week), await ownerText('/admin/gaps/')];
    };
    const note = /<a href="\/admin\/gaps\/telling\/">About to be told \(1\)<\/a>/;
    const before = await pages();
    await answered();
    const meanwhile = await pages();
    await runSchedule(61);

    for (const page of meanwhile) expect(page).toMatch(note);
    for (const page of [...before, ...(await pages())]) expect(page).not.toContain('About to be');
  });

  test('never leaves when whose it is was erased meanwhile', async () => {
    await answered();
    await ownerPost('/admin/privacy/erase', { email });
    await runSchedule(61);

    expect(await emails()).toEqual([]);
  });
});

describe('POST /admin/gaps/<gap>/stop', () => {
  test('opens the gap, tells nobody, and leaves who waits waiting', async () => {
    const gap = await answered();
    const stopped = await ownerPost(`/admin/gaps/${gap}/stop`);
    await runSchedule(61);
    const page = await ownerText(`/admin/gaps/${gap}/`);

    expect(stopped.headers.get('location')).toBe(`/admin/gaps/${gap}/?done=stopped`);
    expect(await gapEvents()).toEqual(['answered refund-payment', 'reopened refund-payment']);
    expect(await emails()).toEqual([]);
    expect(page).toMatch(/Waiting to be told.*jonas@client\.example/s);
    expect(page).not.toContain('Told of an answer');
    expect(page).toMatch(/Opened again: not answered by.*refund-payment/s);
  });

  test('says that the article is no answer: its words alone close the gap no more', async () => {
    await ownerPost(`/admin/gaps/${await answered()}/stop`);
    await comesABuildOfOtherWords();
    await runTurns(worker, new Date());

    expect(await gapEvents()).toHaveLength(2);
  });

  test('has an undo, with which the hour begins anew', async () => {
    const gap = await answered();
    const stopped = await ownerPost(`/admin/gaps/${gap}/stop`);
    const notice = await ownerText(stopped.headers.get('location') ?? '');
    const undo = /action="(\/admin\/gaps\/\d+\/tell)"/.exec(notice)?.[1] ?? '';
    await ownerPost(undo);
    const waiting = await tries();
    await runSchedule(62);

    expect([waiting, await tries()]).toEqual([[0], [1]]);
  });

  test('pressed twice is done once', async () => {
    const gap = await answered();
    await ownerPost(`/admin/gaps/${gap}/stop`);
    const again = await ownerPost(`/admin/gaps/${gap}/stop`);

    expect(again.headers.get('location')).toBe(`/admin/gaps/${gap}/?done=stopped`);
    expect(await gapEvents()).toHaveLength(2);
  });

  test('comes too late for what has left', async () => {
    const gap = await answered();
    await runSchedule(61);
    const late = await ownerPost(`/admin/gaps/${gap}/stop`);

    expect(late.headers.get('location')).toBe(`/admin/gaps/${gap}/?done=late`);
    expect(await gapEvents()).toEqual(['answered refund-payment']);
    expect(await tries()).toEqual([1]);
  });
});

test('POST /admin/gaps/<gap>/send sends at once', async () => {
  const gap = await answered();
  const sent = await ownerPost(`/admin/gaps/${gap}/send`);
  await runSchedule();

  expect(sent.headers.get('location')).toBe(`/admin/gaps/${gap}/?done=sent`);
  expect(await tries()).toEqual([1]);
});

test.each(['reopen', 'ignore'])('a gap that the owner %ss tells nobody', async (deed) => {
  const gap = await answered();
  await ownerPost(`/admin/gaps/${gap}/${deed}`);
  await runSchedule(61);

  expect(await emails()).toEqual([]);
  expect(await db.prepare('SELECT id FROM subscribers').first()).toBeNull();
});

test('a gap that people of two networks ask in vain within the hour tells nobody', async () => {
  await answered();
  for (const network of ['10.77.1.1', '10.78.1.1'])
    await postJson('/api/gaps', { ...asked, why: 'no-answer' }, { 'cf-connecting-ip': network });
  await runTurns(worker, new Date());
  await runSchedule(61);

  expect(await gapEvents()).toEqual(['answered refund-payment', 'reopened']);
  expect(await emails()).toEqual([]);
});

test('what is stopped of one gap leaves the emails of another', async () => {
  const gap = await answered();
  await db.batch([
    db.prepare(
      `INSERT INTO wordings (id, gap, query, folded, locale, created_at)
       VALUES (900, 900, 'other', 'other', 'en', '2026-01-01')`,
    ),
    db.prepare(
      `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, email_index)
       VALUES ('other', 900, 'key:none:mei@client.example', 'en', 'a', '', 'h', '2030-01-01', 'key:none:mei@client.example')`,
    ),
    db.prepare(
      `INSERT INTO emails (id, kind, is_automatic, to_address, subject, text, created_at, due_at)
       VALUES ('answer-other', 'answer', 1, 'key:none:mei@client.example', 'key:none:Other', 'key:none:Other', '2026-01-01', '2030-01-01')`,
    ),
  ]);
  await ownerPost(`/admin/gaps/${gap}/stop`);

  expect((await emails()).map(({ subject }) => subject)).toEqual(['Other']);
});
