import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin, rows } from './product.ts';

/** A browser that lets pages store nothing. Every fault in a page fails its test. */
async function openPage(path: string): Promise<Page> {
  const page = await newReader();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(origin + path);
  return page;
}

describe('where nothing may be stored', () => {
  test('a question finds its answer', async () => {
    const page = await openPage('/');
    await page.keyboard.press('/');
    await page.keyboard.type('how do I refund a client');
    await page.locator('main [role=option]').first().click();
    await page.waitForURL('**/articles/**');

    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('tabs, the theme and a vote work', async () => {
    const page = await openPage('/articles/refund-payment/');
    await page.getByRole('tab').nth(1).click();
    await page.locator('theme-button button').first().click();
    await page.locator('article-vote button[value=yes]').click();
    await eventually(() => page.locator('article-vote .status').textContent()).toMatch(/Thanks/);

    expect(await page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  });

  test('a message is sent once, and nothing is said to be kept', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openPage('/contact/');
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill('Hello Mei');
    await page.locator('[name=email]').fill('jonas@client.example');
    const noticed = await page.locator('[data-part=draft]').isVisible();
    await page.route(
      '**/api/messages',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.locator('message-form .button.primary').click();
    await eventually(() => page.locator('message-form > .status').textContent()).toMatch(
      /^Not sent\. The form/,
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/messages/*/**');

    expect(noticed).toBe(false);
    expect(await rows('SELECT text FROM messages')).toHaveLength(1);
  });

  test('the list of sent messages is empty', async () => {
    const page = await openPage('/sent/');
    await page.locator('sent-messages [data-part=none]').waitFor();

    expect(await page.locator('sent-messages ul').isVisible()).toBe(false);
    expect(await page.locator('main a.button').getAttribute('href')).toBe('/contact/');
  });
});
