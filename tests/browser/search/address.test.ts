import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openPage, origin, rows } from '../product.ts';

const question = 'how do I refund a client';
const field = (page: Page) => page.locator('main [name=q]');
const results = (page: Page) => page.locator('search-results .options a');
const asked = (page: Page) => new URL(page.url()).searchParams.get('q');

describe('a question on the home page', () => {
  test('is in the address, and Back brings it back with its list', async () => {
    const page = await openPage('/');
    await field(page).fill(question);
    await page.locator('.drop .answer').waitFor();
    const during = asked(page);
    await page.locator('main [role=option]').first().click();
    await page.waitForURL('**/articles/**');
    await page.goBack();
    await page.locator('main [role=option]').first().waitFor();

    expect([during, asked(page)]).toEqual([question, question]);
    expect(await field(page).inputValue()).toBe(question);
  });

  test('leaves the address when it is emptied', async () => {
    const page = await openPage('/');
    await field(page).fill(question);
    await page.locator('.drop .answer').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    expect(page.url()).toBe(`${origin}/`);
  });

  test('in the header of another page leaves its address alone', async () => {
    const page = await openPage('/articles/refund-payment/');
    await page.locator('header [name=q]').fill(question);
    await page.locator('header .drop .answer').waitFor();

    expect(page.url()).toBe(`${origin}/articles/refund-payment/`);
  });

  test.each([
    ['/articles/payout-late/', 'refund'],
    ['/zh-cn/articles/payout-late/', '退款'],
  ])('in the header of %s comes back with its list by Back', async (path, word) => {
    const page = await openPage(path);
    await page.locator('header [name=q]').fill(word);
    await page.locator('header [role=option][href*="/refund-payment/"]').click();
    await page.waitForURL('**/refund-payment/**');
    await page.goBack();
    await page.locator('header [role=option]').first().waitFor();

    expect(await page.locator('header [name=q]').inputValue()).toBe(word);
  });

  test('in the header that was left does not come back', async () => {
    const page = await openPage('/articles/refund-payment/');
    await page.locator('header [name=q]').fill('payout');
    await page.locator('header [role=option]').first().waitFor();
    await page.locator('header [name=q]').blur();
    await page.reload();

    expect(await page.locator('header [name=q]').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});

describe('the page of results', () => {
  test('is empty again when its field is', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent('export dinosaur certificates')}`);
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    await field(page).fill('');
    await page.locator('[data-part=start]').waitFor();

    expect(page.url()).toBe(`${origin}/search/`);
    expect(await page.locator('[data-part=none]').isHidden()).toBe(true);
    expect(await page.locator('.count').count()).toBe(0);
  });

  test('ends where relevance does', async () => {
    const page = await openPage('/search/?q=invoice');
    await results(page).first().waitFor();
    const count = await page.locator('.count').textContent();

    expect(await results(page).count()).toBeLessThanOrEqual(8);
    expect(count).toBe(`${await results(page).count()} results for “invoice”`);
  });

  test('takes the question along to the other language', async () => {
    const page = await openPage('/search/');
    await field(page).fill('refund');
    await page.waitForURL('**/search/?q=refund');
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL('**/zh-cn/search/?q=refund');

    expect(await field(page).inputValue()).toBe('refund');
  });

  test('reads out the short answer before the count', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent(question)}`);

    await eventually(() => page.locator('main search-box [role=status]').textContent()).toMatch(
      /^Short answer: .+ \d+ results? for “how do I refund a client”$/,
    );
  });
});

test('an address for the answer that looks mistyped is doubted once, with its fix', async () => {
  const page = await openPage(`/search/?q=${encodeURIComponent('export dinosaur certificates')}`);
  await page.locator('answer-request [name=email]').fill('jonas@gmial.com');
  await page.getByRole('button', { name: 'Tell me' }).click();
  await page.getByRole('button', { name: 'jonas@gmail.com' }).click();
  await page.getByRole('button', { name: 'Tell me' }).click();
  await eventually(() => page.locator('answer-request [role=status]').textContent()).toMatch(
    /^Noted/,
  );

  expect(await rows("SELECT email FROM gaps WHERE why = 'asked'")).toEqual([
    { email: 'jonas@gmail.com' },
  ]);
});
