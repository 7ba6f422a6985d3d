import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newReader, origin, rows } from '../product.ts';
import { hide, stored } from './visit-of.ts';

describe.each(['doNotTrack', 'globalPrivacyControl'])('a reader with %s', (wish) => {
  async function openWithoutTracking(path: string): Promise<Page> {
    const page = await newReader();
    await page.addInitScript((name) => {
      Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true });
    }, wish);
    await page.goto(origin + path);
    return page;
  }

  test('leaves no visit, no gap, and nothing in the tab', async () => {
    const page = await openWithoutTracking('/search/?q=export+dinosaur+certificates');
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    await page.waitForTimeout(1700);
    const noted = await page.locator('[data-part=noted]').textContent();
    await page.goto(`${origin}/articles/refund-payment/`);
    await hide(page);
    await page.waitForTimeout(300);

    expect(noted).toBe('');
    expect(await stored()).toEqual([]);
    expect(await rows('SELECT query FROM gaps')).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('can ask for an answer, and write', async () => {
    const page = await openWithoutTracking('/search/?q=export+dinosaur+certificates');
    await page.locator('answer-request [name=email]').fill('jonas@client.example');
    await page.getByRole('button', { name: 'Tell me' }).click();
    await page.locator('answer-request [role=status]:has-text("Noted.")').waitFor();
    await page.goto(`${origin}/contact/`);
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill('Hello Mei');
    await page.locator('[name=email]').fill('jonas@client.example');
    await page.locator('message-form .button.primary').click();
    await page.waitForURL('**/messages/*/**');

    expect(await rows('SELECT why, email FROM gaps')).toEqual([
      { why: 'asked', email: 'jonas@client.example' },
    ]);
    expect(await rows('SELECT visit FROM messages')).toEqual([{ visit: null }]);
  });
});
