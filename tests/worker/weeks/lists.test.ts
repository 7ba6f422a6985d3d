import { beforeEach, describe, expect, test } from 'vitest';
import { weekNamed } from '../../../worker/contract/time/iso-week.ts';
import { listVisits } from '../../../worker/weeks/lists/visits.ts';
import { db } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
import { visit, visits, waiting, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const path = `/admin/weeks/${week}/`;
const listed = (page: string) => page.split('<li><span>').length - 1;

describe('the visits behind a number', () => {
  beforeEach(async () => {
    await visits(2, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });
    await visit({ articles: [{ article: 'refund-payment', seconds: 4 }] });
    await visits(3, { searches: [{ query: 'export to <xero>', answered: false }] });
    await visit({ form: { opened: true, suggested: [], read: [], solved: false, sent: true } });
    await visit({});
  });

  test.each([
    ['', 7],
    ['?of=confirmed', 2],
    ['?of=found', 2],
    ['?of=unclear', 1],
    ['?of=gaveUp', 3],
    ['?of=unanswered', 3],
    ['?of=searched', 3],
    ['?of=article', 3],
    ['?of=form', 1],
    ['?of=sent', 1],
    ['?of=left', 0],
    ['?in=zh-CN', 0],
  ])('%s are as many as it says', async (query, count) => {
    expect(listed(await ownerText(`${path}visits/${query}`))).toBe(count);
  });

  test('say what was searched, opened and said, as text', async () => {
    const page = await ownerText(`${path}visits/`);

    expect(page).toContain('export to &lt;xero&gt;</q> · no answer');
    expect(page).toContain('· open for 40 s · said “Yes”');
  });

  test('say why somebody gave up, or needed nothing more', async () => {
    const search = { query: 'late fees', answered: true };
    await visit({ searches: [{ ...search, notThis: ['refund-payment'] }] });
    await visit({ searches: [{ ...search, seconds: 20, toRead: 9 }] });
    await visit({ searches: [{ ...search, answered: false }], reported: true });
    const page = await ownerText(`${path}visits/`);

    expect(page).toContain('late fees</q> · shown an answer, said “not this”');
    expect(page).toContain('late fees</q> · read the short answer');
    expect(page).toContain('Asked for an answer that was not here');
  });

  test('are as many as each number of the week that leads to them', async () => {
    const numbers = await ownerText(`${path}numbers/`);
    const links = [...numbers.matchAll(/<a href="([^"]+visits[^"]*)">(\d+)</g)];
    const counts = await Promise.all(
      links.map(async ([, link = '']) => listed(await ownerText(link))),
    );

    expect(links.length).toBeGreaterThan(8);
    expect(counts).toEqual(links.map(([, , count]) => Number(count)));
  });

  test('that are kept no more are said to be so', async () => {
    await db.prepare('DELETE FROM visits').run();

    expect(await ownerText(`${path}visits/`)).toContain('Visits are kept for');
  });

  test.each(['visits/?of=toString', 'visits/?of=none', 'nothing/'])('%s is 404', async (list) => {
    expect((await ownerGet(path + list)).status).toBe(404);
  });
});

describe('a long list of visits', () => {
  test('goes on page by page, with each visit once', async () => {
    await visits(120, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    const counts: number[] = [];
    let next: string | undefined = `${path}visits/?of=probable`;
    while (next && counts.length < 9) {
      const page: string = await ownerText(next);
      counts.push(listed(page));
      next = /<a href="([^"]+)">More visits/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }

    expect(counts).toEqual([50, 50, 20]);
  });

  test('begins with the week, whatever place its address names', async () => {
    await visits(2, { form: { opened: true } }, '2026-11-03T02:00:00.000Z');
    await visits(3, { articles: [{ article: 'refund-payment', seconds: 40 }] });

    expect(listed(await ownerText(`${path}visits/?after=2020-01-01&place=1e999`))).toBe(3);
  });

  test('reads no whole table', async () => {
    const asked: string[] = [];
    const named = weekNamed(week, 'Asia/Singapore');
    if (!named) throw new Error(`${week} is no week`);
    await listVisits(watched(asked), named, { kind: 'all', locale: undefined, behind: undefined });
    const plans = (await Promise.all(asked.map(planOf))).flat();

    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
});

describe('the messages and answers behind a number', () => {
  test('stand in lists of the week', async () => {
    await waiting('My client paid twice.', 'Jonas');
    await db
      .prepare(`INSERT INTO surveys (message, effort, created_at) VALUES ('waiting', 5, ?1)`)
      .bind('2026-11-10T05:00:00.000Z')
      .run();

    expect(await ownerText(`${path}messages/`)).toContain('My client paid twice.');
    expect(await ownerText(`${path}surveys/`)).toContain('Very easy');
    expect(await ownerText(`${path}replied/`)).toContain('Messages are kept for');
    expect(await ownerText('/admin/weeks/2026-W45/messages/')).not.toContain('My client');
  });
});
