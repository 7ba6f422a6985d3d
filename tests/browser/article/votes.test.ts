import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { articles, eventually, expectTrouble, openPage, rows } from '../product.ts';

const path = '/articles/refund-payment/';
const version = articles.en.find(({ slug }) => slug === 'refund-payment')?.version;

const said = (page: Page) => page.locator('article-vote .status').textContent();
const press = (page: Page, name: 'Yes' | 'No') =>
  page.locator('article-vote').getByText(name, { exact: true }).click();

describe('a vote', () => {
  test('for yes is stored at one press and thanked for after that', async () => {
    const page = await openPage(path);
    await press(page, 'Yes');
    await eventually(() => said(page)).toBe('Good to know. Thanks.');

    expect(await votes()).toEqual([
      {
        article: 'refund-payment',
        locale: 'en',
        version,
        helpful: 'yes',
        reason: null,
        comment: null,
      },
    ]);
  });

  test('for no is stored at once, and opens the reasons', async () => {
    const page = await openPage(path);
    await press(page, 'No');
    await eventually(votes).toMatchObject([{ helpful: 'no', reason: null }]);

    expect(await page.getByRole('radio').count()).toBe(4);
    expect(await page.getByRole('group', { name: 'What was missing?' }).isVisible()).toBe(true);
  });

  test('keeps the reason and the comment', async () => {
    const page = await openPage(path);
    await press(page, 'No');
    await page.getByLabel('The steps don’t match what I see').check();
    await page.locator('[name=comment]').fill('The button is called Payments.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await eventually(() => said(page)).toBe('Thanks. That helps to make it better.');

    expect(await votes()).toMatchObject([
      { helpful: 'no', reason: 'steps-differ', comment: 'The button is called Payments.' },
    ]);
  });

  test('can be changed: the last one counts', async () => {
    const page = await openPage(path);
    await press(page, 'No');
    await eventually(votes).toMatchObject([{ helpful: 'no' }]);
    await press(page, 'Yes');

    await eventually(votes).toMatchObject([{ helpful: 'yes' }]);
  });

  test('belongs to the article in the reader’s language', async () => {
    const page = await openPage('/zh-cn/articles/refund-payment/');
    await page.locator('article-vote button[value=yes]').click();
    await eventually(() => said(page)).toBe('谢谢，知道了。');

    expect(await votes()).toMatchObject([{ article: 'refund-payment', locale: 'zh-CN' }]);
  });

  test('that did not arrive is not thanked for', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openPage(path);
    await page.route('**/api/votes', (route) => route.abort());
    await press(page, 'Yes');
    await eventually(() => said(page)).toMatch(/^Not sent/);

    expect(await votes()).toEqual([]);
  });
});

const votes = () => rows('SELECT article, locale, version, helpful, reason, comment FROM votes');
