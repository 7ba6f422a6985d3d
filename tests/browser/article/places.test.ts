import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../product.ts';

const lost = '/articles/two-step-sign-in/#question.my-phone-is-lost-or-broken';
const onAndroid = '/articles/sync-problems/#tab.android';

/** Whether a piece of text is where a reader sees it, below the header that stays. */
const isInView = (page: Page, text: string) =>
  page
    .getByText(text)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const header = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
      return element.checkVisibility() && top >= header && bottom <= innerHeight;
    });

const selectedTabs = (page: Page) =>
  page.locator('[role=tab][aria-selected=true]').allTextContents();

describe('an address that names a place', () => {
  test('opens the closed question there, below the header', async () => {
    const page = await openPage(lost);

    await expect.poll(() => isInView(page, 'My phone is lost or broken')).toBe(true);
    await expect.poll(() => isInView(page, 'type one of the eight')).toBe(true);
  });

  test('chooses the tab there, and leaves the reader’s own choice alone', async () => {
    const page = await openPage(onAndroid);
    await expect.poll(() => selectedTabs(page)).toEqual(['Android']);
    await page.goto(new URL('/articles/refund-payment/', page.url()).href);

    expect(await selectedTabs(page)).toEqual(['Web']);
  });

  test('does so when it changes on the page', async () => {
    const page = await openPage('/articles/two-step-sign-in/');
    await page.evaluate(() => {
      location.hash = '#question.the-apps-digits-are-refused';
    });

    await expect.poll(() => isInView(page, 'The clock of your phone is off.')).toBe(true);
  });

  test('of a question in Chinese opens it', async () => {
    const page = await openPage('/zh-cn/articles/two-step-sign-in/#question.动态码总是错误');

    await expect.poll(() => isInView(page, '手机时间不准')).toBe(true);
  });

  test('leads on by keyboard from there', async () => {
    const page = await openPage(
      '/articles/two-step-sign-in/#question.i-have-neither-the-phone-nor-the-codes',
    );
    await expect.poll(() => isInView(page, 'I call you back in Singapore')).toBe(true);
    await page.locator('details[open]:has-text("Singapore")').waitFor();
    await page.keyboard.press('Tab');

    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'mei@paperboat.example',
    );
  });

  test('opens the question without JavaScript', async () => {
    const page = await openPage(lost, { javaScriptEnabled: false });

    await expect.poll(() => isInView(page, 'type one of the eight')).toBe(true);
  });
});
