import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { articles, asOwner, openPage, rows, runSchedule, settings } from '../product.ts';

const path = '/admin/weeks/2026-W46/';
const weeksOver = new Date('2026-11-16T06:00:00Z');
/** In kilobytes, compressed: the page with its styles and scripts. */
const budget = 30;

const weeks = [
  { name: 'a full week', fill: manyWeeks },
  { name: 'a first week with few visits', fill: () => visits('2026-11-10', 3) },
  { name: 'an empty week', fill: () => visits('2026-11-03', 1) },
];
const languages = ['en', 'zh-CN'];

describe.each(weeks)('the owner’s page of $name', ({ fill }) => {
  test.each(languages)(
    'fits into every window, and breaks no rule of accessibility, in %s',
    async (lang) => {
      await fill();
      const page = await openWeek(`${path}?lang=${lang}`);
      await openAll(page);

      expect(await stickingOutOfWindows(page)).toEqual([]);
      expect(await violationsInLooks(page)).toEqual([]);
    },
  );
});

describe('the owner’s page of a week', () => {
  test('“Copy as text” puts the week on the clipboard, and says so', async () => {
    await manyWeeks();
    const page = await openWeek(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('link', { name: 'Copy as text' }).click();

    await page.getByRole('link', { name: 'Copied' }).waitFor();
    expect(await page.locator('.exports [role=status]').textContent()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Week of 9–15 November 2026\n\n48 visits came with a question\..*\* “export to xero”: EN/s,
    );
  });

  test('without script, “Copy as text” shows the text', async () => {
    await manyWeeks();
    const page = await openWeek(path, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Copy as text' }).click();

    expect(await page.locator('body').textContent()).toContain('48 visits came with a question.');
  });

  test('the arrow keys lead to the weeks around', async () => {
    await manyWeeks();
    const page = await openWeek(path);
    await page.locator('week-steps:defined').waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/2026-W45/');
    await page.locator('week-steps:defined').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/2026-W46/');

    expect(await page.locator('h1').textContent()).toBe('Week of 9–15 November 2026');
  });

  test('a figure leads to its definition, with one press and without script', async () => {
    await manyWeeks();
    const page = await openWeek(path, { javaScriptEnabled: false });
    const definition = page
      .getByText('(Confirmed + probably found it + answered in search) / all visits')
      .first();
    const before = await definition.isVisible();
    await page.locator('.headline a').first().click();

    expect([before, await definition.isVisible()]).toEqual([false, true]);
  });

  test('draws the line of weeks with the owner’s goal, and has the same as a table', async () => {
    await manyWeeks();
    const page = await openWeek(path);
    await page.getByText('Show as a table').first().click();

    expect(await page.locator('svg.chart:visible circle').count()).toBe(12);
    expect(await page.locator('svg.chart:visible').textContent()).toContain(
      `Your goal ${settings.goal * 100}%`,
    );
    expect(await page.locator('.panel table.table').first().locator('tbody tr').count()).toBe(12);
  });

  test('words are ignored and put back by keys alone, without script', async () => {
    await manyWeeks();
    const page = await openWeek(path, { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Ignore client paid two times' }).press('Enter');
    const done = await page.locator('.note[role=status]').textContent();
    const rest = await page.locator('#words q:visible').allTextContents();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    const all = await page.locator('#words q:visible').allTextContents();

    expect(done).toContain('Ignored.');
    expect(rest).not.toContain('client paid two times');
    expect(all.toSorted()).toEqual([...rest, 'client paid two times'].toSorted());
  });

  test(`takes ${budget} KB in all`, async () => {
    await manyWeeks();
    const page = await openWeek(path);
    await page.waitForLoadState('networkidle');
    const parts = await page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      const counted = loaded.filter((name) => /\.(css|js)$/.test(name));
      return Promise.all(
        [location.href, ...counted].map((each) => fetch(each).then((r) => r.text())),
      );
    });
    const sizes = parts.map((text) => brotliCompressSync(text).length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.info(`${sizes.length} files, ${(bytes / 1024).toFixed(1)} KB`);

    expect(sizes.length).toBeGreaterThanOrEqual(5);
    expect(bytes).toBeLessThanOrEqual(budget * 1024);
  });
});

const openWeek = (path: string, options = {}) =>
  openPage(path, { ...asOwner(), reducedMotion: 'reduce', ...options });

/** What is closed is not looked at. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Twelve weeks, the last of them with something in every list. */
async function manyWeeks() {
  for (let back = 11; back >= 0; back -= 1) await visits(weeksBack(back), 40);
  await gap('How do I refund a payment?', 5);
  await gap('export to xero', 4);
  await gap('发票抬头怎么改', 3, 'zh-CN');
  await votes(9);
  await words('en', 'refund-payment', ['give a client their money back', 'client paid two times']);
  await words('en', 'payment-reminders', ['penalty when somebody is late']);
  await words('zh-CN', 'refund-payment', ['把多付的钱退回给客户']);
  await message();
  // One week closes in a round.
  await runSchedule(weeksOver, 14);
  await rows(
    `INSERT INTO gap_events (gap, what, article, created_at)
     SELECT gap, 'answered', 'refund-payment', '2026-11-17' FROM wordings ORDER BY id LIMIT 1`,
  );
}

const weeksBack = (weeks: number) =>
  new Date(Date.parse('2026-11-10') - weeks * 7 * 86_400_000).toISOString().slice(0, 10);

const numbered = (count: number) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;

/** Some confirm, some read, some search in vain. */
const visits = (day: string, count: number) =>
  rows(
    `${numbered(count)}
     INSERT INTO visits (visit, started, locale, data, created_at)
     SELECT '${day}-' || i, '${day}T02:00:00.000Z', 'en',
            json_object('visit', '${day}-' || i, 'started', '${day}T02:00:00.000Z', 'locale', 'en',
              'searches', IIF(i % 4 = 0, json('[{"query":"xero","answered":false}]'), json('[]')),
              'articles', IIF(i % 4 = 0, json('[]'),
                json_array(json_object('article', 'refund-payment', 'seconds', 20,
                                       'helpful', IIF(i % 2 = 0, 'yes', NULL))))),
            '${day}T02:00:00.000Z'
       FROM n`,
  );

const gap = (query: string, people: number, locale = 'en') =>
  rows(
    `${numbered(people)}
     INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at)
     SELECT '${query}', '${query}', '${locale}', 'no-answer', 'v' || i, '2026-11-10', '2026-11-10T02:00:00.000Z'
       FROM n`,
  );

/** Two people search with each of these for an article that stands further down. */
const words = (locale: string, article: string, queries: string[]) =>
  rows(
    `INSERT INTO visits (visit, started, locale, data, created_at, network)
     SELECT '${locale}-${article}-' || q.key || i.value, '2026-11-10T02:00:00.000Z', '${locale}',
            json_object('visit', '${locale}-${article}-' || q.key || i.value, 'started', '2026-11-10T02:00:00.000Z',
              'locale', '${locale}',
              'searches', json_array(json_object('query', q.value, 'answered', json('true'), 'clicked', '${article}', 'place', 3)),
              'articles', json_array(json_object('article', '${article}', 'seconds', 40, 'helpful', IIF(i.value = 1, 'yes', NULL)))),
            '2026-11-10T02:00:00.000Z', 'network ' || i.value
       FROM json_each('${JSON.stringify(queries)}') AS q, json_each('[1, 2]') AS i`,
  );

const votes = (count: number) =>
  rows(
    `${numbered(count)}
     INSERT INTO votes (article, locale, version, helpful, comment, visitor, day, created_at)
     SELECT 'refund-payment', 'en', '${articles.en.find(({ slug }) => slug === 'refund-payment')?.version}',
            IIF(i % 3 = 0, 'yes', 'no'), 'Where is PayPal?', 'v' || i, '2026-11-10', '2026-11-10T02:00:00.000Z'
       FROM n`,
  );

const message = () =>
  rows(
    `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, name, text, created_at,
                           reply_by, waiting_since, replied_at, solved_at, updated_at, searched_at)
     VALUES ('a', 's', 'a', 'b', 'en', 'a@client.example', 'Jonas', 'My client paid twice.', '2026-11-10T02:00:00.000Z',
             '2026-11-10T05:00:00.000Z', '2026-11-10T02:00:00.000Z', NULL, NULL, '2026-11-10T02:00:00.000Z', 'asked'),
            ('b', 's', 'b', 'b', 'en', 'b@client.example', 'Ana', 'Thanks', '2026-11-10T02:00:00.000Z',
             '2026-11-10T05:00:00.000Z', NULL, '2026-11-10T04:00:00.000Z', '2026-11-10T04:00:00.000Z', '2026-11-10T02:00:00.000Z', 'asked')`,
  ).then(() =>
    rows(
      `INSERT INTO surveys (message, effort, satisfied, again, created_at) VALUES ('b', 5, 5, 'yes', '2026-11-10T05:00:00.000Z')`,
    ),
  );
