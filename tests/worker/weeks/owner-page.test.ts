import { beforeEach, describe, expect, test } from 'vitest';
import { db, settings } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import {
  afterwards,
  close,
  gap,
  nextMonday,
  visit,
  visits,
  waiting,
  wasOnline,
  week,
} from './put-week.ts';

beforeEach(wasOnline);

describe('GET /admin/weeks/<week>/', () => {
  test.each([
    '2026-W00',
    '2026-W54',
    '2025-W53',
    '2026-46',
    'W46',
    '2099-W01',
    '2026-W46.xml',
    '2026-W46.json.md',
    '%00',
  ])('%s is 404', async (name) => {
    expect((await ownerGet(`/admin/weeks/${name}/`)).status).toBe(404);
  });

  test('a week in which somebody only asked in vain says so', async () => {
    await gap('zzyzx quux frobnicate', 1);
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('No visit was counted this week, but 1 person asked something');
    expect(page).not.toContain('Every search found an answer.');
  });

  test('an empty week says that there is nothing to do', async () => {
    await visits(1, {}, '2026-11-03T02:00:00.000Z');
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('No questions this week. Nothing to do.');
    expect(page).toContain('Nobody searched.');
    expect(page).toContain('Week of 9–15 November 2026');
    expect(page).not.toContain('%</dd>');
  });

  test('a week in which every search was answered says so', async () => {
    await visits(2, { searches: [{ query: 'refund', answered: true, clicked: 'refund-payment' }] });

    expect(await ownerText(`/admin/weeks/${week}/`)).toContain('Every search found an answer.');
  });

  test('a week before the first visit, vote, message and question says that nothing was counted', async () => {
    await visits(1, {}, nextMonday);
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('Nothing had been counted yet.');
    expect(page).not.toContain('Every search found an answer.');
  });

  test('tells how the week went, with counts, definitions and steps to the weeks around', async () => {
    await visits(30, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });
    await visits(10, { searches: [{ query: 'xero', answered: false }] });
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('40 visits came with a question.');
    expect(page).toContain('<mark>30 left with an answer</mark>');
    expect(page).toContain('30 of 40 visits said that it helped');
    expect(page).toContain('Confirmed / all visits with a question.');
    expect(page).toContain('href="/admin/weeks/2026-W45/"');
    expect(page).toContain('href="/admin/weeks/2026-W47/"');
    expect(page).toMatch(/<a[^>]+data-tab="review"[^>]+aria-current="page"/);
  });

  test('the current week says that it is not over, and leads no further', async () => {
    const response = await ownerGet('/admin/');
    const page = await ownerText(response.headers.get('location') ?? '');

    expect(response.status).toBe(302);
    expect(page).toContain('This week is not over');
    expect(page.match(/\/admin\/weeks\/\d{4}-W\d\d\/" aria-label/g)).toHaveLength(1);
  });

  test('the text and the file of the current week say so too', async () => {
    const address = (await ownerGet('/admin/')).headers.get('location') ?? '';

    for (const form of ['.txt', '.md']) {
      expect(await ownerText(address.replace(/\/$/, form))).toContain('This week is not over');
    }
  });
});

describe('the line of weeks', () => {
  test('is drawn from two weeks with enough visits on, with a table beside it', async () => {
    await visits(
      20,
      { articles: [{ article: 'refund-payment', seconds: 40 }] },
      '2026-11-03T02:00:00.000Z',
    );
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 4 }] });
    await close(afterwards);
    const page = await ownerText(`/admin/weeks/${week}/`);
    const alone = await ownerText('/admin/weeks/2026-W45/');

    expect(page).toContain('aria-label="Found an answer in the last 2 weeks: from 0–100% to 0%"');
    expect(page).toContain('Show as a table');
    expect(page).toContain(`Your goal ${settings.goal * 100}%`);
    expect(alone).not.toContain('<svg class="chart"');
  });

  test('of messages, first replies and satisfaction have every week’s number above its column', async () => {
    await visits(1, {}, '2026-11-03T02:00:00.000Z');
    await waiting('My client paid twice.', 'Jonas');
    await close(afterwards);
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('aria-label="Messages, 2 weeks: 0 in the first, 1 in the last"');
    expect(page).toContain('<b style="--h:0">0</b><b style="--h:100">1</b>');
    expect(page).toContain('Nothing in these weeks.');
  });
});

describe('when people come', () => {
  const at = (time: string) => visits(1, read, time);
  const read = { articles: [{ article: 'refund-payment', seconds: 40 }] };

  test('is told by day and hour of the owner’s clock, in words and as a table', async () => {
    await visits(18, read, '2026-11-10T02:00:00.000Z');
    await at('2026-11-15T15:59:59.000Z');
    await at('2026-11-08T16:00:00.000Z');
    await close(afterwards);
    const page = await ownerText(`/admin/weeks/${week}/`);
    const numbers = await ownerText(`/admin/weeks/${week}/numbers/`);

    expect(page).toContain('20 visits with a question this week, by day and hour of your clock.');
    expect(page).toContain(
      'Most come on Tuesday, 9–12 o’clock: 18. Outside your office hours: 10%',
    );
    expect(page).toContain(`href="/admin/weeks/${week}/numbers/#hours"`);
    expect(numbers).toMatch(/Tue<\/th>(<td>0<\/td>){3}<td class="level-4">18<\/td>/);
    expect(numbers).toMatch(/Sun<\/th>(<td>0<\/td>){7}<td class="level-1">1<\/td>/);
    expect(numbers).toMatch(/Mon<\/th><td class="level-1">1<\/td>/);
  });

  test('is not told of so few that it would say nothing', async () => {
    await visits(19, read);
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('From 20 visits with a question on');
    expect(page).not.toMatch(/class="hours"|#hours/);
  });

  test('a week that closed before it was counted still has its page', async () => {
    await visits(20, read);
    await close(afterwards);
    await db.prepare(`UPDATE weeks SET data = json_remove(data, '$.hours', '$.languages')`).run();
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('20 visits came with a question.');
    expect(page).not.toMatch(/class="hours"|#hours/);
    expect(page).not.toContain('By language');
  });
});

describe('the languages of a week', () => {
  test('stand apart, each with its visits, what they found and what they did not', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await visit({ locale: 'zh-CN', searches: [{ query: '退款', answered: false }] });
    const page = await ownerText(`/admin/weeks/${week}/`);
    const [panel = ''] = /<h2>By language.*?<\/section>/s.exec(page) ?? [];

    expect(panel.replace(/<[^>]+>/g, '|')).toMatch(
      /English\|+20\|+0–100%\|+0 \/ 0\|+Chinese\|+1\|+0\|+1 \/ 1\|/,
    );
    expect(panel).toContain(`href="/admin/weeks/${week}/visits/?in=zh-CN"`);
  });
});

describe('GET /admin/weeks/<week>/numbers/', () => {
  test('has every number with its counts and its definition', async () => {
    await visits(30, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });
    await visits(10, { searches: [{ query: 'xero', answered: false }] });
    const page = await ownerText(`/admin/weeks/${week}/numbers/`);

    expect(page).toMatch(/<tr id="figure-confirmed">.*?30 \/ 40/);
    expect(page.match(/<tr id="figure-\w+"><th scope="row">[^<]+<p>[^<]+/g)).toHaveLength(39);
  });

  test('is one press away from the page of the week', async () => {
    await visits(20, { searches: [{ query: 'xero', answered: false }] });

    expect(await ownerText(`/admin/weeks/${week}/`)).toContain(
      `href="/admin/weeks/${week}/numbers/"`,
    );
  });

  test.each(['2026-W54', '2099-W01'])('%s is 404', async (name) => {
    expect((await ownerGet(`/admin/weeks/${name}/numbers/`)).status).toBe(404);
  });
});
