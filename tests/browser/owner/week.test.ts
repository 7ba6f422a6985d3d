import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { asOwner, expectTrouble, follow, openPage, settings } from '../product.ts';
import { manyWeeks, visits } from './filled-weeks.ts';

const path = '/admin/weeks/2026-W46/';
/** In kilobytes: of the page alone as it is, and compressed with its styles and scripts. */
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

describe.each([
  `${path}numbers/`,
  `${path}visits/`,
  `${path}messages/`,
  '/admin/weeks/?from=2026-W35&to=2026-W46',
  '/admin/weeks/?from=2026-W46&to=2026-W35',
])('%s', (behind) => {
  test.each(languages)(
    'fits into every window, and breaks no rule of accessibility, in %s',
    async (lang) => {
      await manyWeeks();
      if (behind.endsWith('W35')) expectTrouble(/422/);
      const page = await openWeek(`${behind}${behind.includes('?') ? '&' : '?'}lang=${lang}`);
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
    await page.locator('.headline summary').first().click();

    expect([before, await definition.isVisible()]).toEqual([false, true]);
  });

  test('draws the line of weeks with the owner’s goal, and has the same as a table', async () => {
    await manyWeeks();
    const page = await openWeek(path);
    const dots = await page.locator('svg.chart .dot').getAttribute('d');
    const plot = await page.locator('.plot').textContent();
    await follow(page, () => page.getByRole('link', { name: 'Show as a table' }).first().click());

    expect(dots?.split('M')).toHaveLength(13);
    expect(plot).toContain(`Your goal ${settings.goal * 100}%`);
    expect(await page.locator('#table tbody tr').count()).toBe(12);
  });

  test('what can wait is closed on a phone, and open where there is room', async () => {
    await manyWeeks();
    const page = await openWeek(path, { viewport: { width: 390, height: 844 } });
    const [drawn, words] = [page.locator('.columns').first(), page.locator('#words q').first()];
    const closed = [await drawn.isVisible(), await words.isVisible()];
    await page.locator('#words summary').first().click();
    const opened = await words.isVisible();
    await page.setViewportSize({ width: 1280, height: 800 });

    expect([...closed, opened]).toEqual([false, false, true]);
    expect([await drawn.isVisible(), await words.isVisible()]).toEqual([true, true]);
    expect(await page.locator('.fold > summary:visible').count()).toBe(0);
  });

  test('words are ignored and put back by keys alone, without script', async () => {
    await manyWeeks();
    const page = await openWeek(path, { javaScriptEnabled: false });
    await follow(page, () =>
      page.getByRole('button', { name: 'Ignore client paid two times' }).press('Enter'),
    );
    const done = await page.locator('.note[role=status]').textContent();
    const rest = await page.locator('#words q:visible').allTextContents();
    await follow(page, () => page.getByRole('button', { name: 'Undo' }).press('Enter'));
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

    expect(Buffer.byteLength(parts[0] ?? '')).toBeLessThanOrEqual(budget * 1024);
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
