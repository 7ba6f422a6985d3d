import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectTrouble, openPage } from '../product.ts';

const field = 'main [name=q]';

describe('without a connection, the search of the home page', () => {
  test.each([
    ['/', 'how do I refund a client', 'You’re offline.'],
    ['/zh-cn/', '怎么把钱退给客户', '网络已断开。'],
  ])('on %s says so, and asks what was typed once it is back', async (path, question, said) => {
    const page = await lost(path);
    await page.locator(field).focus();
    await page.locator('.drop .answer').waitFor();
    const before = await page.locator('.drop').textContent();
    await page.locator(field).fill(question);
    await page.context().setOffline(false);
    await page.locator('.drop [role=option]').first().waitFor();

    expect(before).toBe(said);
    expect(await page.locator('.drop .answer').textContent()).not.toContain(said);
    expect(await page.locator('.drop [role=option]').first().getAttribute('href')).toContain(
      'articles/refund-payment/',
    );
  });

  test('says so where its script is here and the index is not', async () => {
    const page = await openPage('/');
    await page.route('**/companion/**', (route) => route.abort());
    expectTrouble(/companion|ERR_|Failed to fetch/);
    await page.locator(field).fill('refund');
    await page.locator('.drop .answer').waitFor();
    await page.unroute('**/companion/**');
    await page.context().setOffline(true);
    await page.locator(field).fill('how do I refund a client');
    await page.getByText('You’re offline.').waitFor();
    await page.context().setOffline(false);
    await page.locator('.drop [role=option]').first().waitFor();

    expect(await page.locator('.drop').textContent()).not.toContain('offline');
  });

  test('keeps what was typed when it is sent', async () => {
    const page = await lost('/');
    await page.locator(field).fill('refund');
    await page.keyboard.press('Enter');
    await page.locator('.drop .answer').waitFor();

    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator(field).inputValue()).toBe('refund');
  });

  test('says nothing any more when the field is left', async () => {
    const page = await lost('/');
    await page.locator(field).focus();
    await page.locator('.drop .answer').waitFor();
    await page.locator('main h1').click();

    expect(await page.locator('.drop').isVisible()).toBe(false);
  });
});

/** A page that lost its connection before anything was touched. */
async function lost(path: string): Promise<Page> {
  expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const page = await openPage(path);
  await page.context().setOffline(true);
  return page;
}
