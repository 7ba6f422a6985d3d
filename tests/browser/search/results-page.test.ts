import { describe, expect, test } from 'vitest';
import { eventually, openPage, origin } from '../product.ts';

describe('the page of results', () => {
  test('keeps the question in the address while it is typed', async () => {
    const page = await openPage('/search/');
    await page.locator('main [name=q]').pressSequentially('refund');
    await page.waitForURL('**/search/?q=refund');

    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(await page.locator('.count').textContent()).toMatch(/results? for “refund”$/);
  });

  test('comes back as it was left', async () => {
    const page = await openPage('/search/?q=invoice', { viewport: { width: 390, height: 500 } });
    await page.locator('search-results .options a').nth(5).waitFor();
    // The words below a title change once, when the full text has come.
    const titles = page.locator('search-results .options a > b');
    const before = await titles.allTextContents();
    await page.evaluate(() => scrollTo(0, 600));
    await page.locator('search-results .options a').nth(5).click();
    await page.waitForURL('**/articles/**');
    await page.goBack();
    await page.locator('search-results .options a').nth(5).waitFor();

    expect(await page.locator('main [name=q]').inputValue()).toBe('invoice');
    expect(await titles.allTextContents()).toEqual(before);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test('goes back to the question before', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('.count').waitFor();
    await page.locator('main [name=q]').fill('password');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=password');
    await page.locator('.count:has-text("password")').waitFor();
    await page.goBack();
    await page.locator('.count:has-text("refund")').waitFor();

    expect(await page.locator('main [name=q]').inputValue()).toBe('refund');
  });

  test('keeps what was typed before its scripts arrived', async () => {
    const page = await openPage('/search/');
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto(`${origin}/search/`, { waitUntil: 'commit' });
    await page.locator('main [name=q]').fill('refund');
    await page.locator('search-results .options a').first().waitFor();

    expect(await page.locator('main [name=q]').inputValue()).toBe('refund');
  });

  test('narrows the results to a topic', async () => {
    const page = await openPage('/search/?q=invoice');
    await page
      .getByRole('navigation', { name: 'Filter by topic' })
      .getByRole('link', { name: 'Getting paid' })
      .click();
    await page.waitForURL('**topic=getting-paid');
    await page.locator('search-results .options a').first().waitFor();
    const topics = await page.locator('search-results .options a > span').allTextContents();

    expect(topics.filter((topic) => !topic.startsWith('Getting paid'))).toEqual([]);
    expect(await page.locator('[aria-current=true]').textContent()).toBe('Getting paid');
  });

  test('marks the words on the page of a result', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('search-results .options a').first().click();
    await page.waitForURL('**/articles/**');

    await eventually(() =>
      page.evaluate(() => CSS.highlights.get('found')?.size ?? 0),
    ).toBeGreaterThan(0);
  });
});
