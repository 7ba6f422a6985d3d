import { describe, expect, test } from 'vitest';
import { expectTrouble, newReader, openPage, origin } from '../product.ts';

const background = 'getComputedStyle(document.body).backgroundColor';
const light = 'rgb(251, 252, 253)';
const dark = 'rgb(16, 19, 24)';

describe('the theme', () => {
  test.each([
    ['light', light],
    ['dark', dark],
  ] as const)('follows a %s device', async (colorScheme, color) => {
    const page = await openPage('/', { colorScheme });

    expect(await page.evaluate(background)).toBe(color);
  });

  test('goes from the device’s own to light, to dark, and back', async () => {
    const page = await openPage('/', { colorScheme: 'dark' });
    const button = page.getByRole('button', { name: /theme/i });
    const seen: [string, unknown][] = [];
    for (let press = 0; press < 3; press++) {
      await button.click();
      seen.push([(await button.textContent())?.trim() ?? '', await page.evaluate(background)]);
    }

    expect(seen).toEqual([
      ['Light theme', light],
      ['Dark theme', dark],
      ['Theme of this device', dark],
    ]);
  });

  test('is kept for the next page and set before anything is painted', async () => {
    const page = await openPage('/', { colorScheme: 'light' });
    const button = page.getByRole('button', { name: /theme/i });
    await button.click();
    await button.click();
    expectTrouble(/ERR_FAILED .*\.js/);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${origin}/zh-cn/`);

    expect(await page.evaluate(background)).toBe(dark);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('works where nothing may be stored', async () => {
    const page = await newReader({ colorScheme: 'dark' });
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(origin);

    expect(await page.evaluate(background)).toBe(dark);
    expect(await page.locator('h1').textContent()).toBe('What are you trying to do?');
  });
});
