import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './product.ts';

describe.each(['/articles/refund-payment/', '/zh-cn/articles/refund-payment/'])(
  '%s on paper',
  (path) => {
    test('has the words alone, with where they come from', async () => {
      const page = await print(path);

      expect(await shown(page, 'nav, search, form, button, header, footer, dialog, .notice')).toBe(
        0,
      );
      expect(await page.locator('.printed').textContent()).toContain(path);
    });

    test('has every tab and every answer open', async () => {
      const page = await print(path);
      const parts = page.locator('.tab, details.disclosure > div');

      expect(await parts.count()).toBeGreaterThan(5);
      expect(await shown(page, '.tab, details.disclosure > div')).toBe(await parts.count());
    });

    test('is black on white, whatever the theme, and shows what is a note', async () => {
      const page = await print(path);
      const [body, note, link] = await Promise.all(
        ['body', '.note', '.note a'].map((part) =>
          page
            .locator(part)
            .first()
            .evaluate((element) => ({ ...getComputedStyle(element) })),
        ),
      );

      expect(body).toMatchObject({
        color: 'rgb(0, 0, 0)',
        backgroundColor: 'rgb(255, 255, 255)',
      });
      // Grounds are left out by most printers.
      expect(note?.borderTopWidth).toBe('1px');
      expect(luminance(link?.color)).toBeLessThan(0.5);
    });
  },
);

/** A page as it is printed by somebody who reads it in the dark theme. */
async function print(path: string): Promise<Page> {
  const page = await openPage(path, { colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  await page.locator('.ready').first().waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** How many such elements take room. */
const shown = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.filter((element) => element.clientHeight > 0).length);

/** From 0 to 1, roughly. */
const luminance = (color = '') =>
  [...color.matchAll(/\d+/g)].slice(0, 3).reduce((sum, [part]) => sum + Number(part) / 255 / 3, 0);
