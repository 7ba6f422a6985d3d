import { describe, expect, test } from 'vitest';
import { eventually, origin } from '../product.ts';
import { field, keptPaths, lose, question, reader, refund } from './reader.ts';

describe('without a connection', () => {
  test('an article that was read opens again, with its style and its scripts', async () => {
    const page = await reader(refund);
    await lose(page);
    await page.reload();

    expect(await page.locator('h1').textContent()).toMatch(/refund/i);
    expect(await page.locator('.visually-hidden').first().boundingBox()).toMatchObject({
      width: 1,
    });
    await page.locator('theme-button button').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  test('an article opens under every address that led to it', async () => {
    const page = await reader(`${refund}?hl=refund`);
    await lose(page);
    await page.goto(`${origin}${refund}?from=email`);

    expect(await page.locator('h1').textContent()).toMatch(/refund/i);
  });

  test.each([
    ['/', question],
    ['/zh-cn/', '怎么把钱退给客户'],
  ])('the home page %s opens, and its search answers once it was used', async (home, asked) => {
    const page = await reader(home, async (page) => {
      await page.locator(field).fill(asked);
      await page.locator('.drop [role=option]').first().waitFor();
    });
    await lose(page);
    await page.goto(origin + home);
    await page.locator(field).fill(asked);
    await page.locator('.drop [role=option]').first().waitFor();

    expect(await page.locator('.drop [role=option]').first().getAttribute('href')).toContain(
      'articles/refund-payment/',
    );
  });

  test.each([
    ['/', 'You’re offline.'],
    ['/zh-cn/', '网络已断开。'],
  ])('what was not read below %s says so, and leads to what was', async (home, said) => {
    const read = `${home}articles/refund-payment/`;
    const page = await reader(read);
    await lose(page);
    const response = await page.goto(`${origin}${home}articles/first-invoice/`);
    const links = page.locator('li a');

    expect([response?.status(), await page.locator('h1').textContent()]).toEqual([503, said]);
    expect(await page.locator('html').getAttribute('lang')).toBe(home === '/' ? 'en' : 'zh-CN');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      read,
    ]);
    await links.first().click();
    await page.locator('article-vote').waitFor();
  });

  test.each([
    [
      '/',
      'Paperboat Help',
      'This page cannot be opened without a connection.',
      'A message that you',
    ],
    ['/zh-cn/', 'Paperboat 帮助', '没有网络，打不开这个页面。', '你在这里写到一半的内容'],
  ])(
    'pages below %s that are never kept say why they do not open',
    async (home, site, why, draft) => {
      const page = await reader(`${home}articles/refund-payment/`);
      await page.goto(origin + home);
      await eventually(() => keptPaths(page)).toContain(home);
      await page.goto(`${origin}${home}topics/getting-paid/`);
      await lose(page);
      await page.reload();
      const topic = await page.locator('body').textContent();
      await page.goto(`${origin}${home}contact/`);

      expect(topic).toContain(why);
      expect(topic).not.toContain(draft);
      expect(await page.locator('body').textContent()).toMatch(new RegExp(`${why}.*${draft}`, 's'));
      expect(await page.title()).toContain(site);
      expect(await page.locator('li a').allTextContents()).toContain(site);
    },
  );

  test('what was not read in a language says so, and leads to what was read in another', async () => {
    const page = await reader(refund);
    await lose(page);
    await page.goto(`${origin}/zh-cn/articles/first-invoice/`);

    expect(await page.locator('main').textContent()).toContain('本机还没有读过中文的页面。');
    expect(await page.locator('li a').getAttribute('href')).toBe(refund);
  });

  test('search promises the articles only to who has some', async () => {
    const said = async (start: string) => {
      const page = await reader(start);
      await page.goto(origin);
      await lose(page);
      await page.locator(field).focus();
      await page.locator('.drop .answer').waitFor();
      return page.locator('.drop .answer').textContent();
    };

    expect(await said(refund)).toBe('You’re offline. Articles you opened before still work.');
    expect(await said('/search/?q=refund')).toBe('You’re offline.');
  });
});
