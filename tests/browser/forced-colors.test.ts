import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './product.ts';

const open = (path: string) => openPage(path, { forcedColors: 'active', reducedMotion: 'reduce' });

test.each([
  ['/', 'how do I refund a client'],
  ['/zh-cn/', '怎么把钱退给客户'],
])(
  'the marked result of %s does not look like the others in forced colors',
  async (path, question) => {
    const page = await open(path);
    await page.locator('main [name=q]').fill(question);
    const first = page.locator('.drop [role=option]').first();
    await first.waitFor();
    await page.keyboard.press('ArrowDown');
    const marked = await first.screenshot();
    await page.keyboard.press('ArrowDown');

    expect(marked.equals(await first.screenshot())).toBe(false);
  },
);

test.each(['main', 'header'])(
  'the search field of %s shows that it has the focus in forced colors',
  async (place) => {
    const page = await open(place === 'main' ? '/' : '/articles/refund-payment/');
    const field = page.locator(`${place} [name=q]`);
    const outline = () =>
      field.evaluate((input) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(input.closest('label') ?? input);
        return [outlineStyle, outlineWidth];
      });
    const before = await outline();
    await field.focus();

    expect(before[0]).toBe('none');
    expect(await outline()).toEqual(['solid', expect.stringMatching(/^[2-9]px$/)]);
  },
);

test('the vote that was given does not look like the other in forced colors', async () => {
  const page = await open('/articles/refund-payment/');
  const before = await grounds(page);
  await page.locator('[name=helpful][value=yes]').click();
  await page.locator('[data-given=yes]').waitFor();
  const yes = await grounds(page);
  await page.locator('.ask summary').click();
  await page.locator('[data-given=no]').waitFor();
  const no = await grounds(page);

  expect(before[0]).toBe(before[1]);
  expect(yes[0]).not.toBe(yes[1]);
  expect(no).toEqual([...yes].reverse());
});

test('marked words keep a ground of their own in forced colors', async () => {
  const page = await open('/articles/refund-payment/');
  const { color, backgroundColor, forcedColorAdjust } = await page
    .locator('mark')
    .first()
    .evaluate((mark) => ({ ...getComputedStyle(mark) }));

  expect(color).not.toBe(backgroundColor);
  // Else the browser paints the page’s color behind the letters.
  expect(forcedColorAdjust).toBe('none');
});

test('what is said beside a heading stands on a ground of its own in forced colors', async () => {
  const page = await open('/articles/bank-feeds/');
  await page.locator('.anchor').first().click();
  await page.locator('.anchor[data-said]').waitFor();
  const { color, backgroundColor, borderTopStyle } = await page
    .locator('.anchor')
    .first()
    .evaluate((link) => ({ ...getComputedStyle(link, '::after') }));

  expect(borderTopStyle).toBe('solid');
  expect(backgroundColor).not.toMatch(/, 0\)$|transparent/);
  expect(backgroundColor).not.toBe(color);
});

/** What “Yes” and “No” stand on. */
const grounds = (page: Page) =>
  page
    .locator('.ask .button')
    .evaluateAll((buttons) =>
      buttons.slice(0, 2).map((button) => getComputedStyle(button).backgroundColor),
    );
