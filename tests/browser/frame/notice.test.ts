import { describe, expect, test } from 'vitest';
import { openPage, origin } from '../product.ts';

const line = 'site-notice';

describe('a known issue', () => {
  test('is one line on a phone, and leads to its page with all that is known', async () => {
    const page = await openPage('/', { viewport: { width: 390, height: 844 } });
    const bar = page.locator(line);
    const { height = 0 } = (await bar.boundingBox()) ?? {};
    await bar.getByRole('link').click();
    await page.waitForURL('**/notices/bank-feeds-late/');

    expect(await bar.count()).toBe(0);
    expect(height).toBeGreaterThan(30);
    expect(height).toBeLessThan(50);
    expect(await page.locator('h1').textContent()).toContain('HSBC');
    expect(await page.locator('main section').count()).toBe(2);
    expect(await page.locator('main time').first().getAttribute('datetime')).toBe(
      '2026-11-28T14:05:00+08:00',
    );
  });

  test('is put away on every page by its button, and comes back when it changes', async () => {
    const page = await openPage('/');
    await page.getByRole('button', { name: 'Put away' }).click();
    expect(await page.locator(line).isVisible()).toBe(false);

    await page.goto(`${origin}/zh-cn/contact/`);
    expect(await page.locator(line).isVisible()).toBe(false);

    await page.evaluate(() => localStorage.setItem('away', '/bank-feeds-late/1/'));
    await page.reload();
    expect(await page.locator(line).isVisible()).toBe(true);
  });

  test('stands in the list of all with its state, to which its page leads', async () => {
    const page = await openPage('/notices/bank-feeds-late/');
    await page.getByRole('link', { name: 'Known issues' }).click();
    await page.waitForURL('**/notices/');
    const row = page.locator('main li').first();

    expect(await row.textContent()).toMatch(/HSBC.*Cause found since 28 November 2026/s);
    expect(await row.getByRole('link').getAttribute('href')).toBe('/notices/bank-feeds-late/');
    expect(await page.locator(line).count()).toBe(0);
  });

  test('has its times by the reader’s clock, and says so', async () => {
    const page = await openPage('/notices/bank-feeds-late/', { timezoneId: 'Europe/Berlin' });
    await page.getByText('by your own clock').waitFor();

    expect(await page.locator('main time').first().textContent()).toContain('07:05');
  });

  test('stays away when another one is put away on the same page', async () => {
    const page = await openPage('/');
    await page.evaluate(() => {
      const other = document.querySelector('site-notice')?.cloneNode(true) as HTMLElement;
      other.dataset['name'] = '/another/1/';
      document.querySelector('site-notice')?.after(other);
    });
    const buttons = page.locator('site-notice button:visible');
    expect(await buttons.count()).toBe(2);
    await buttons.last().click();
    await buttons.first().click();

    await page.reload();
    expect(await page.locator(line).isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('away'))).toBe(
      '/another/1//bank-feeds-late/2/',
    );
  });

  test('has no button where no script runs that could put it away', async () => {
    const page = await openPage('/', { javaScriptEnabled: false });

    expect(await page.locator(line).isVisible()).toBe(true);
    expect(await page.locator('site-notice button').isVisible()).toBe(false);
  });
});
