import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newReader, openPage, origin } from '../product.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).first();

describe('a figure', () => {
  test('is as large as the window when it is enlarged, and as on the page before', async () => {
    const page = await openPage('/articles/refund-payment/');
    const picture = page.locator('.enlarge img').first();
    await picture.scrollIntoViewIfNeeded();
    const before = await picture.boundingBox();
    await page
      .getByRole('link', { name: /^Enlarge: / })
      .first()
      .click();
    await page.waitForURL('**/*.svg');
    const enlarged = await page.evaluate(
      () => document.documentElement.getBoundingClientRect().width,
    );

    expect(before?.width).toBeLessThan(700);
    expect(enlarged).toBe(1280);
  });
});

describe('tabs', () => {
  test('are walked through by the arrow keys, round and round', async () => {
    const page = await openPage('/articles/refund-payment/');
    await tab(page, 'Web').focus();
    const seen: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await page.keyboard.press(key);
      seen.push(await page.evaluate(() => document.activeElement?.textContent ?? null));
    }

    expect(seen).toEqual(['iPhone', 'Android', 'Web', 'Android', 'Web', 'Android']);
    expect(await tab(page, 'Android').getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('tabpanel').count()).toBe(1);
  });

  test('remember the choice, on this page and on others', async () => {
    const page = await openPage('/articles/refund-payment/');
    await tab(page, 'iPhone').click();
    await page.reload();
    const here = await tab(page, 'iPhone').getAttribute('aria-selected');
    await page.goto(`${origin}/articles/install-phone-app/`);
    const there = await tab(page, 'iPhone').getAttribute('aria-selected');

    expect([here, there]).toEqual(['true', 'true']);
  });

  test('stand one under another in print', async () => {
    const page = await openPage('/articles/refund-payment/');
    await page.emulateMedia({ media: 'print' });

    expect(
      await page
        .locator('tab-group .tab')
        .evaluateAll((all) => all.filter((part) => part.checkVisibility()).length),
    ).toBe(3);
    expect(await page.getByRole('tab').count()).toBe(0);
  });

  test('stand one under another without JavaScript, each with its name', async () => {
    const page = await openPage('/articles/refund-payment/', { javaScriptEnabled: false });
    const names = await page.locator('tab-group .tab > .label').allInnerTexts();

    expect(names).toEqual(['Web', 'iPhone', 'Android']);
    expect(await page.locator('tab-group .tab').last().isVisible()).toBe(true);
  });
});

describe('an article', () => {
  test('marks the section that is being read', async () => {
    const page = await openPage('/articles/refund-payment/');
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'How long it takes' })
      .click();

    await page.locator('page-contents a[aria-current]:has-text("How long it takes")').waitFor();
    expect(await page.locator('page-contents a[aria-current]').count()).toBe(1);
  });

  test('skips to its content at the first Tab', async () => {
    const page = await openPage('/articles/refund-payment/');
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');

    expect(skip).toBe('Skip to content');
    expect(new URL(page.url()).hash).toBe('#main');
  });

  test('moves nothing while it loads', async () => {
    const page = await openPage('/articles/refund-payment/');
    const moved = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 500);
        }),
    );

    expect(moved).toBeLessThan(0.01);
  });

  test.each([
    ['/', 4],
    ['/articles/refund-payment/', 5],
  ])('%s takes %d requests at most before it is touched', async (path, most) => {
    const page = await newReader();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(origin + path, { waitUntil: 'networkidle' });

    expect(asked.length).toBeLessThanOrEqual(most);
  });

  test('offers its code to the clipboard', async () => {
    const page = await openPage('/articles/refund-payment/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();

    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl https:/);
  });
});
