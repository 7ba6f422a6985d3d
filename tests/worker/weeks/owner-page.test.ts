import { beforeEach, describe, expect, test } from 'vitest';
import { settings } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { afterwards, close, gap, nextMonday, visits, wasOnline, week } from './put-week.ts';

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
    expect(page).toContain('75%');
    expect(page).toContain('30 / 40');
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
});
