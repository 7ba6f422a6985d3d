import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, get, openPage, origin } from '../product.ts';

const path = '/articles/bank-feeds/';
const allowed: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

const onClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('[data-part=copied]').textContent();
const refuse = (page: Page) =>
  page.addInitScript(() => {
    const refused = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refused, writeText: refused });
  });

/** Safari lets a press copy while it is handled, and not a moment later. */
const allowOnlyAtOnce = (page: Page) =>
  page.addInitScript(() => {
    const { clipboard } = navigator;
    const write = clipboard.write.bind(clipboard);
    const refused = () => Promise.reject(new DOMException('too late', 'NotAllowedError'));
    Object.assign(clipboard, {
      writeText: refused,
      write: (items: ClipboardItems) => (window.event?.type === 'click' ? write(items) : refused()),
    });
  });

describe('the link beside a heading', () => {
  const link = (page: Page) => page.getByRole('link', { name: 'Link to “Connect”' });

  test('is named after its heading, whose own name it leaves alone', async () => {
    const page = await openPage(path);

    expect(await link(page).getAttribute('href')).toBe('#connect');
    expect(await page.getByRole('heading', { name: 'Connect', exact: true }).count()).toBe(1);
  });

  test('copies the address of its section, leads there, and says so', async () => {
    const page = await openPage(path, allowed);
    await link(page).click();

    await eventually(() => said(page)).toBe('Link copied');
    expect(await onClipboard(page)).toBe(`${origin}${path}#connect`);
    expect(new URL(page.url()).hash).toBe('#connect');
    await eventually(() => said(page)).toBe('');
  });

  test('is reached by keyboard, and seen then', async () => {
    const page = await openPage(path, allowed);
    const opacity = () => link(page).evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');

    // From the text before it, as the Tab key goes.
    await page
      .locator('.heading')
      .first()
      .evaluate((heading) => {
        const before = document.createElement('button');
        heading.before(before);
        before.focus();
      });
    await page.keyboard.press('Tab');
    expect(await opacity()).toBe('1');
    await page.keyboard.press('Enter');

    await eventually(() => said(page)).toBe('Link copied');
  });

  test.each([600, 768, 769, 900, 1000, 1088, 1089, 1280])(
    'is whole and can be pressed in a window %d wide, beside the words',
    async (width) => {
      const page = await openPage(path, { viewport: { width, height: 800 } });
      await page.locator('.heading').first().hover();
      const place = await link(page).evaluate((element) => {
        const { left, right, top, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, top + height / 2);
        const words = document.createRange();
        words.selectNodeContents(element.previousElementSibling as Element);
        const text = words.getBoundingClientRect();
        return {
          isInWindow: left >= 0 && right <= innerWidth,
          isHit: element.contains(hit),
          isOverWords: left < text.right && right > text.left,
        };
      });

      expect(place).toEqual({ isInWindow: true, isHit: true, isOverWords: false });
    },
  );

  test('is always seen where nothing hovers', async () => {
    const page = await openPage(path, { hasTouch: true, isMobile: true });

    expect(await link(page).evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect(await link(page).boundingBox()).toMatchObject({ width: 44, height: 44 });
  });

  test('is a link all the same where the clipboard is closed, and says so', async () => {
    const page = await openPage('/');
    await refuse(page);
    await page.goto(origin + path);
    await link(page).click();

    await eventually(() => said(page)).toBe('Not copied');
    expect(new URL(page.url()).hash).toBe('#connect');
  });
});

describe('an article', () => {
  const copy = (page: Page) => page.getByRole('link', { name: 'Copy as Markdown' });

  test('is copied as Markdown', async () => {
    const page = await openPage(path, allowed);
    await copy(page).click();

    await eventually(() => said(page)).toBe('Copied as Markdown');
    expect(await onClipboard(page)).toBe(await (await get('/articles/bank-feeds.md')).text());
    expect(page.url()).toBe(origin + path);
    await eventually(() => copy(page).count()).toBe(1);
  });

  test.each([
    ['Enter', {}],
    ['a finger', { hasTouch: true }],
  ])('is copied at the first press by %s, where only that may', async (by, options) => {
    const page = await openPage('/', { ...allowed, ...options });
    await allowOnlyAtOnce(page);
    await page.goto(origin + path);
    if (by === 'Enter') await copy(page).press('Enter');
    else await copy(page).tap();

    await eventually(() => said(page)).toBe('Copied as Markdown');
    expect(page.url()).toBe(origin + path);
  });

  test.each([
    ['/articles/bank-feeds/', 'Copy as Markdown', 'Not copied: you’re offline'],
    ['/zh-cn/articles/bank-feeds/', '复制为 Markdown', '没有复制：网络已断开'],
  ])('of %s is not left without a connection, and that is said', async (article, name, words) => {
    expectTrouble(/ERR_INTERNET_DISCONNECTED/);
    const page = await openPage(article, allowed);
    await page.context().setOffline(true);
    await page.getByRole('link', { name }).click();

    await eventually(() => said(page)).toBe(words);
    expect(await page.getByRole('link', { name: words }).isVisible()).toBe(true);
    expect(page.url()).toBe(origin + article);
    await eventually(() => page.getByRole('link', { name }).count()).toBe(1);
  });

  test.each([
    ['the clipboard is closed', {}],
    ['no script runs', { javaScriptEnabled: false }],
  ])('is shown as Markdown where %s', async (_, options) => {
    const page = await openPage('/', options);
    await refuse(page);
    await page.goto(origin + path);
    await copy(page).click();

    await page.waitForURL('**/articles/bank-feeds.md');
  });

  test.each([
    ['/', 'Open in ChatGPT', 'https://chatgpt.com/', 'Read https'],
    ['/', 'Open in Claude', 'https://claude.ai/new', 'Read https'],
    ['/zh-cn/', '在 Claude 中打开', 'https://claude.ai/new', '请阅读这个网页'],
  ])('of %s is asked about by “%s”', async (root, name, address, beginning) => {
    const page = await openPage(`${root}articles/bank-feeds/`, { javaScriptEnabled: false });
    const link = page.getByRole('link', { name });
    const url = new URL((await link.getAttribute('href')) ?? '');
    const prompt = url.searchParams.get('q');

    expect(url.origin + url.pathname).toBe(address);
    expect(prompt).toContain(`${root}articles/bank-feeds.md`);
    expect(prompt).toMatch(new RegExp(`^${beginning}`));
    expect(await link.getAttribute('rel')).toBe('nofollow noopener');
  });
});

test('a block of code is copied', async () => {
  const page = await openPage('/articles/api-keys/', allowed);
  const button = page.locator('.code-bar button').first();
  await button.click();

  await eventually(() => button.textContent()).toBe('Copied');
  expect(await onClipboard(page)).toBe(await page.locator('.code code').first().textContent());
});

test('a block of code that the clipboard does not take says so', async () => {
  const page = await openPage('/');
  await refuse(page);
  await page.goto(`${origin}/articles/api-keys/`);
  const button = page.locator('.code-bar button').first();
  await button.click();

  await eventually(() => button.textContent()).toBe('Not copied');
  await eventually(() => button.textContent()).toBe('Copy');
});

test('a block that was written in tags, without code in it, is copied too', async () => {
  const page = await openPage('/articles/refund-payment/', allowed);
  await page
    .locator('.code pre')
    .first()
    .evaluate((block) => block.replaceChildren('two\nlines'));
  await page.locator('.code-bar button').first().click();

  await eventually(() => onClipboard(page)).toBe('two\nlines');
});
