import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, openPage, origin, rows } from '../product.ts';

const link = 'header [data-language]';
const field = 'main search-box [name=q]';

/** Where the other language is found from a page. */
const target = (page: Page) =>
  page.locator(link).evaluate((link) => (link as HTMLAnchorElement).href);

describe('the other language of', () => {
  test.each([
    ['the search page', '/search/?q=refund', '/zh-cn/search/?q=refund'],
    ['the home page', '/?q=refund', '/zh-cn/?q=refund'],
    ['a page that is not there', '/old/refund-payment/', '/zh-cn/search/?path=refund+payment'],
    ['the same in Chinese', '/zh-cn/old/refund/', '/search/?path=refund'],
  ])('%s is asked the same question', async (_, path, expected) => {
    expectTrouble(/404/);
    const page = await openPage(path);
    await eventually(() => target(page)).toBe(origin + expected);
    await page.locator(link).click();
    await page.waitForURL(origin + expected);

    await eventually(() => page.locator(field).inputValue()).toMatch(/^refund/);
  });

  test.each(['/', '/search/', '/old/nothing-here/'])('%s follows what is typed', async (path) => {
    expectTrouble(/404/);
    const page = await openPage(path);
    await page.locator(field).fill('export a year');
    await eventually(() => target(page)).toMatch(/\/zh-cn\/(?:search\/)?\?q=export\+a\+year$/);

    await page.locator(field).fill('');

    await eventually(() => target(page)).not.toContain('?');
  });

  test('a page that is not there takes its words for no question of the reader', async () => {
    expectTrouble(/404/);
    const page = await openPage('/old/refund-payment/');
    await eventually(() => rows('SELECT query FROM gaps')).toHaveLength(1);
    await page.locator(link).click();
    await page.locator('search-results .options a').first().click();
    await page.waitForURL('**/zh-cn/articles/**');
    await page.goto(`${origin}/`);
    await eventually(() => rows('SELECT data FROM visits')).toHaveLength(1);
    const [visit] = await rows<{ data: string }>('SELECT data FROM visits');

    expect(await rows('SELECT query, locale, why FROM gaps')).toEqual([
      { query: 'refund payment', locale: 'en', why: 'not-found' },
    ]);
    expect(JSON.parse(visit?.data ?? '')).toMatchObject({ searches: [], articles: [{}] });
  });

  test('what the Worker found is asked the same question, without a script', async () => {
    const page = await openPage('/api/search?locale=en&q=refund+%26+fees', {
      javaScriptEnabled: false,
    });
    await page.locator(link).click();

    expect(new URL(page.url()).search).toBe('?q=refund+%26+fees&locale=zh-CN');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator(field).inputValue()).toBe('refund & fees');
  });
});

describe('the other language of an article', () => {
  test.each([
    ['/articles/bank-feeds/#connect', '/zh-cn/articles/bank-feeds/#连接'],
    ['/zh-cn/articles/bank-feeds/#每-90-天续一次', '/articles/bank-feeds/#renew-every-90-days'],
    ['/articles/refund-payment/#refund-it', '/zh-cn/articles/refund-payment/#refund-it'],
    ['/articles/refund-payment/#refund-with-the-api', '/zh-cn/articles/refund-payment/'],
    ['/articles/bank-feeds/', '/zh-cn/articles/bank-feeds/'],
  ])('keeps the section: %s is %s there', async (path, expected) => {
    const page = await openPage(path);
    await page.locator(link).click();
    await page.waitForURL('**/articles/**');
    await page.waitForFunction((before) => location.href !== before, origin + path);

    const { pathname, hash } = new URL(page.url());
    expect(decodeURIComponent(pathname + hash)).toBe(expected);
    if (hash) expect(await page.locator(':target').count()).toBe(1);
  });

  test('follows the section that is chosen on the page', async () => {
    const page = await openPage('/articles/bank-feeds/');
    await page.locator('page-contents a').nth(1).click();

    await eventually(async () => decodeURIComponent(await target(page))).toMatch(/#怎么对上发票$/);
  });
});

describe('a language in other letters', () => {
  test.each([
    ['/zH-cN/articles/refund-payment/?x=1#y', '/zh-cn/articles/refund-payment/?x=1#y'],
    ['/ZH-Cn', '/zh-cn/'],
    ['/zH-CN/no-such-page/', '/zh-cn/no-such-page/'],
  ])('%s leads to %s', async (path, expected) => {
    expectTrouble(/404/);
    const page = await newReader();
    await page.goto(origin + path);

    await page.waitForURL(origin + expected);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });
});
