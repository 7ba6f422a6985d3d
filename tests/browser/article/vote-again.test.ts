import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, openPage, rows } from '../product.ts';

const path = '/articles/refund-payment/';

const said = (page: Page) => page.locator('article-vote .status').textContent();
const isStatusFocused = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('article-vote .status'));
const loseOne = (page: Page) => page.route('**/api/votes', (route) => route.abort(), { times: 1 });

describe('a vote that did not arrive', () => {
  test('is said not to be sent, no more, and is sent by one press', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openPage(path);
    await loseOne(page);
    await page.locator('article-vote button[value=yes]').click();
    await eventually(() => said(page)).toMatch(/^Not sent\..*Try again$/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => said(page)).toBe('Good to know. Thanks.');

    expect(await isStatusFocused(page)).toBe(true);
    expect(await votes()).toEqual([{ helpful: 'yes' }]);
  });

  test('is not thanked for when another page answers', async () => {
    const page = await openPage(path);
    await page.route('**/api/votes', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Free Wi-Fi</h1>' }),
    );
    await page.locator('article-vote button[value=yes]').click();

    await eventually(() => said(page)).toMatch(/^Not sent\..*Try again$/);
    expect(await votes()).toEqual([]);
  });

  test('for no keeps the reasons open, and leads back to them', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openPage(path);
    await loseOne(page);
    await page.locator('article-vote summary').click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => said(page)).toBe('');

    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reason');
    expect(await votes()).toEqual([{ helpful: 'no' }]);
  });
});

test('after the reasons are sent the focus is on the thanks', async () => {
  const page = await openPage(path);
  await page.locator('article-vote summary').click();
  await page.locator('[name=comment]').fill('The button is called Payments.');
  await page.locator('.why .button.primary').click();
  await eventually(() => said(page)).toBe('Thanks. That helps to make it better.');

  expect(await isStatusFocused(page)).toBe(true);
});

const votes = () => rows('SELECT helpful FROM votes');
