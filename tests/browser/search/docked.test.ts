import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { lowWindow } from '../looks.ts';
import { expectTrouble, openPage, sameReader } from '../product.ts';

const phone = { width: 390, height: 844 };
/** What the keyboard of a phone leaves of its window. */
const aboveKeyboard = 400;
/** Whose window a keyboard can cover, as far as a browser without one can show it. */
const reader = { viewport: phone, reducedMotion: 'reduce' } as const;

describe.each([
  ['/', 'how do I refund a client'],
  ['/zh-cn/', '怎么把钱退给客户'],
])('on a phone, the search field of %s', (root, question) => {
  const open = sameReader(reader);

  async function ask(viewport = phone): Promise<Page> {
    const page = await open(root, viewport);
    await page.locator('#q').fill(question);
    await page.locator('.drop .options a').first().waitFor();
    await page.locator('.docked').waitFor();
    return page;
  }

  test('docks below the header, and its list ends above the bar', async () => {
    const page = await ask();

    expect(await edges(page, 'search-box form')).toMatchObject({
      top: (await edges(page, '.top')).bottom,
    });
    expect((await edges(page, '.drop')).top).toBeLessThan((await edges(page, '.answer')).top);
    expect((await edges(page, '.drop')).bottom).toBeLessThanOrEqual(
      (await edges(page, '.phone-bar')).top,
    );
  });

  test('shows the first result above the keyboard', async () => {
    const page = await ask();
    await openKeyboard(page);

    expect((await edges(page, '.drop')).bottom).toBeLessThanOrEqual(aboveKeyboard);
    expect((await edges(page, '.drop .options a')).bottom).toBeLessThanOrEqual(aboveKeyboard);
  });

  test('shows it where the keyboard makes the window lower, too', async () => {
    const page = await ask();
    await page.setViewportSize({ ...phone, height: aboveKeyboard });
    await page.locator('.docked').waitFor();

    expect((await edges(page, '.drop .options a')).bottom).toBeLessThanOrEqual(aboveKeyboard);
    expect((await edges(page, '.phone-bar')).top).toBeGreaterThan(aboveKeyboard);
  });

  test('leaves the answer room in a window of 320 × 256', async () => {
    const page = await ask(lowWindow);
    const { top, bottom } = await edges(page, '.drop');

    expect(top).toBeLessThan(lowWindow.height / 3);
    expect(bottom).toBeLessThanOrEqual(lowWindow.height);
  });

  test('goes back to its place, and the page stays where it is', async () => {
    const page = await open(root);
    const before = await edges(page, 'search-box');
    await page.locator('#q').focus();
    await page.locator('.docked').waitFor();
    const docked = await edges(page, 'search-box');
    await page.locator('#q').blur();

    expect(docked).toEqual(before);
    expect(await page.locator('.docked').count()).toBe(0);
    expect(await edges(page, 'search-box form')).toEqual(before);
  });

  test('stands above what it found, wherever the page of results was scrolled to', async () => {
    const page = await open(`${root}search/?q=${encodeURIComponent(question)}`);
    await page.locator('main .options a').first().waitFor();
    await page.locator('.phone-bar a').first().click();
    await openKeyboard(page);
    await page.evaluate(() => scrollTo(0, 900));
    await page.locator('#q').fill(`${question} x`);
    await page.waitForURL((url) => url.search.includes('x'));
    const found = () => edges(page, '.results > *');
    const field = await edges(page, 'search-box form');
    await expect.poll(async () => (await found()).top).toBeGreaterThanOrEqual(field.bottom);

    expect(field.top).toBe((await edges(page, '.top')).bottom);
    expect((await found()).bottom).toBeLessThan(aboveKeyboard);
  });
});

describe('“Search” in the bar of a phone', () => {
  const open = sameReader(reader);

  test.each(['/', '/search/', '/zh-cn/', '/no-such-page/'])(
    'puts the cursor into the field of %s',
    async (path) => {
      expectTrouble(/404 .*no-such-page/);
      const page = await open(path);
      await page.locator('.phone-bar a').first().click();

      expect(await focused(page)).toBe('q');
      expect(new URL(page.url()).pathname).toBe(path);
    },
  );

  test('does so without script', async () => {
    const page = await openPage('/', { viewport: phone, javaScriptEnabled: false });
    await page.locator('.phone-bar a').first().click();

    expect(await focused(page)).toBe('q');
  });

  test.each(['/articles/refund-payment/', '/zh-cn/contact/'])(
    'leads from %s to a field, and into it',
    async (path) => {
      const page = await open(path);
      await page.locator('.phone-bar a').first().click();
      await page.waitForURL('**/search/**');

      expect(await focused(page)).toBe('q');
    },
  );
});

/** A keyboard lies over the page and covers what is below: what is seen is less high, the window is not. */
const openKeyboard = (page: Page) =>
  page.evaluate((height) => {
    Object.defineProperty(visualViewport, 'height', { value: height, configurable: true });
    visualViewport?.dispatchEvent(new Event('resize'));
  }, aboveKeyboard);

/** Where the first such element begins and ends in the window. */
const edges = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
