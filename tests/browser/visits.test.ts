import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, newReader, openPage, origin, rows } from './product.ts';

describe('a visit', () => {
  test('is stored when the tab is hidden, and holds no mail address that was searched for', async () => {
    const page = await openPage('/search/');
    await page.locator('main [name=q]').fill('refund for jonas@client.example');
    await page.locator('search-results .opts a').first().waitFor();
    await hide(page);
    await eventually(visits).toHaveLength(1);
    const [visit] = await visits();

    expect(visit.searches).toEqual([
      { query: 'refund for [email]', answered: expect.any(Boolean), clicked: false },
    ]);
    const inTab = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(`${inTab}${JSON.stringify(await stored())}`).not.toContain('jonas');
  });

  test('sums up what one tab did, in one row that is replaced', async () => {
    const page = await openPage('/search/?q=how+do+I+refund+a+client');
    await page.locator('search-results .opts a').first().click();
    await page.waitForURL('**/articles/refund-payment/**');
    await hide(page);
    await eventually(visits).toHaveLength(1);
    await page.locator('article-vote button[value=yes]').click();
    await page.locator('article-vote .said:not(:empty)').waitFor();
    await hide(page);
    await eventually(async () => (await visits())[0]?.articles?.[0]?.helpful).toBe('yes');
    const [visit, ...others] = await visits();

    expect(others).toEqual([]);
    expect(visit.searches).toMatchObject([
      { query: 'how do I refund a client', answered: true, clicked: true },
    ]);
    expect(visit.articles).toMatchObject([
      { article: 'refund-payment', seconds: expect.any(Number) },
    ]);
  });

  test('counts a question that grows letter by letter as one', async () => {
    const page = await openPage('/search/');
    await page.locator('main [name=q]').pressSequentially('refund', { delay: 250 });
    await page.locator('.count:has-text("“refund”")').waitFor();
    await hide(page);
    await eventually(visits).toHaveLength(1);

    expect((await visits())[0].searches.map(({ query }: { query: string }) => query)).toEqual([
      'refund',
    ]);
  });

  test('tells of the message form what it offered and what helped', async () => {
    const page = await openPage('/contact/');
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill('How do I refund a client who paid twice?');
    await page.locator('.sug summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    await hide(page);
    await eventually(visits).toHaveLength(1);

    const [visit] = await visits();
    // What was written to a person is no search.
    expect(visit.searches).toEqual([]);
    expect(visit.form).toMatchObject({
      opened: true,
      suggested: expect.arrayContaining(['refund-payment']),
      read: expect.arrayContaining(['refund-payment']),
      solved: true,
      sent: false,
    });
  });

  test('that only looked at the home page is not stored', async () => {
    const page = await openPage('/');
    await hide(page);
    await page.waitForTimeout(500);

    expect(await visits()).toEqual([]);
  });

  test.each(['doNotTrack', 'globalPrivacyControl'])(
    'of a reader with %s is not stored',
    async (wish) => {
      const page = await newReader();
      await page.addInitScript((name) => {
        Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true });
      }, wish);
      await page.goto(`${origin}/search/?q=refund`);
      await page.locator('search-results .opts a').first().waitFor();
      await hide(page);
      await page.waitForTimeout(500);

      expect(await visits()).toEqual([]);
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    },
  );

  test('sets no cookie', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('search-results .opts a').first().waitFor();
    await hide(page);

    expect(await page.context().cookies()).toEqual([]);
  });
});

/** What a browser does when another tab comes to the front; headless ones never do. */
async function hide(page: Page) {
  await page.evaluate(() => {
    const show = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
    show('hidden');
    show('visible');
  });
}

const stored = () => rows<{ data: string }>('SELECT * FROM visits');

const visits = async () => (await stored()).map(({ data }) => JSON.parse(data));
