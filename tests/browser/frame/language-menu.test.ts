import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildIn } from '../../languages/running-site.ts';
import { third } from '../../languages/third-language.ts';
import { browser } from '../launch.ts';
import { looks, stickingOut, violationsOf } from '../looks.ts';

const address = 'https://help.example';
const languages = [{ code: 'en', path: 'en' }, { code: 'zh-CN', path: 'zh-cn' }, third] as const;

describe('the list of languages, on a site that has three', () => {
  let tree: string;
  let page: Page;

  beforeAll(() => {
    tree = buildIn(languages);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  beforeEach(async () => {
    page = await open();
  });
  afterEach(() => page.context().close());

  test('says what it is, and the language of the page', async () => {
    const said = await summary().textContent();

    expect(said?.replace(/\s+/g, ' ').trim()).toBe('Language: English');
  });

  test('leads to the same page in each other language', async () => {
    const links = page.locator('header [data-language]');

    expect(
      await links.evaluateAll((all) =>
        all.map((link) => [link.getAttribute('lang'), link.getAttribute('href')]),
      ),
    ).toEqual([
      ['zh-CN', '/zh-cn/topics/'],
      ['ja', `/${third.path}/topics/`],
    ]);
  });

  test('closes by Escape, which leaves the focus on its name', async () => {
    await summary().press('Enter');
    await page.keyboard.press('Tab');
    expect([await isOpen(), await focused()]).toEqual([true, 'zh-CN']);

    await page.keyboard.press('Escape');

    expect([await isOpen(), await focused()]).toEqual([false, 'SUMMARY']);
  });

  test('closes by a click elsewhere', async () => {
    await summary().click();
    expect(await isOpen()).toBe(true);

    await page.locator('h1').click();

    expect(await isOpen()).toBe(false);
  });

  test('closes when the focus moves on, and not before', async () => {
    await summary().press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect([await isOpen(), await focused()]).toEqual([true, 'ja']);

    await page.keyboard.press('Tab');

    expect([await isOpen(), await focused()]).toEqual([false, 'BUTTON']);
  });

  test('opens without a script', async () => {
    await page.context().close();
    page = await open({ javaScriptEnabled: false });

    await summary().click();

    expect(await isVisible('zh-CN')).toBe(true);
  });

  test.each([...looks, { colorScheme: 'light', width: 320 } as const])(
    'breaks no rule of accessibility and fits: $colorScheme, $width wide',
    async (look) => {
      await page.setViewportSize({ width: look.width, height: 900 });
      await summary().click();

      expect(await isVisible('ja')).toBe(true);
      expect(await violationsOf(page, look)).toEqual([]);
      expect(await page.evaluate(stickingOut)).toEqual([]);
    },
  );

  /** The list of topics, straight from the files that were built. */
  async function open(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    await context.route('**', (route) => {
      const { pathname } = new URL(route.request().url());
      const path = join(tree, 'dist', pathname.replace(/\/$/, '/index.html'));
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
    });
    const opened = await context.newPage();
    await opened.goto(`${address}/topics/`);
    if (options.javaScriptEnabled !== false)
      await opened.evaluate(() => customElements.whenDefined('language-menu').then(() => {}));
    return opened;
  }

  const summary = () => page.locator('language-menu summary');
  const isVisible = (lang: string) => page.locator(`language-menu a[lang="${lang}"]`).isVisible();
  const isOpen = () =>
    page.locator('language-menu details').evaluate((list) => 'open' in list && list.open);
  const focused = () =>
    page.evaluate(
      () => (document.activeElement as HTMLElement).lang || document.activeElement?.tagName,
    );
});
