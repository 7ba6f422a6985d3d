import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWholeBrowser } from '../launch.ts';
import { eventually, origin, rows } from '../product.ts';

let browser: Browser;

beforeAll(async () => {
  // Browsers that are driven by programs leave it out unless asked.
  browser = await launchWholeBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});

afterAll(() => browser.close());

test('a page that comes back out of the browser’s cache goes on with the visit', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  await page.goto(`${origin}/articles/refund-payment/`);
  await page.waitForTimeout(1200);
  await page.locator('a[href="/articles/payout-late/"]').first().click();
  await page.waitForURL('**/payout-late/');
  await page.evaluate(() => history.back()).catch(() => {});
  await page.locator('[data-persisted=true]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1200);
  await page.goto(`${origin}/`);
  await eventually(async () => (await visits())[0]?.articles[0]?.seconds).toBeGreaterThanOrEqual(2);
  const stored = await visits();
  await context.close();

  expect(stored).toMatchObject([
    { articles: [{ article: 'refund-payment' }, { article: 'payout-late' }] },
  ]);
});

const visits = async () =>
  (await rows<{ data: string }>('SELECT data FROM visits')).map(({ data }) => JSON.parse(data));
