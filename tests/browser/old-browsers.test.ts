import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin, rows } from './product.ts';

describe('a browser without what came after the floor', () => {
  test('stores a vote for yes', async () => {
    const page = await openOld('/articles/refund-payment/');
    await page.locator('article-vote').getByText('Yes', { exact: true }).click();

    await eventually(() => rows('SELECT helpful FROM votes')).toEqual([{ helpful: 'yes' }]);
  });

  test('moves in the list of results by the keys, and opens one', async () => {
    const page = await openOld('/');
    await page.locator('main [name=q]').pressSequentially('how do I refund a client');
    await page.locator('.drop [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[aria-selected=true]');
    const path = new URL(String(await chosen.getAttribute('href')), origin).pathname;
    await page.keyboard.press('Enter');

    await page.waitForURL(`**${path}**`);
  });

  test('finds by the companion index alone, and notes what nothing answers', async () => {
    const page = await openOld('/search/?q=export+dinosaur+certificates');
    await page.locator('search-results .options a').first().waitFor();

    await eventually(() => rows('SELECT query FROM gaps')).toEqual([
      { query: 'export dinosaur certificates' },
    ]);
  });
});

test.each([
  ['/search/', 'export dinosaur certificates', '/articles/export-year/'],
  ['/zh-cn/search/', '恐龙发票', '/zh-cn/articles/fapiao-china/'],
])(
  'where no WebAssembly may run, %s answers by the companion index alone',
  async (path, question, nearest) => {
    // As to Safari 15, which does not know the word that allows it.
    expectTrouble(/wasm/i);
    const page = await newReader();
    await page.route(`**${path}*`, async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy'] ?? '';
      const without = policy.replace(" 'wasm-unsafe-eval'", '');
      const headers = { ...response.headers(), 'content-security-policy': without };
      await route.fulfill({ response, headers });
    });
    const refused = page.waitForEvent('console', {
      predicate: (message) => /wasm-eval/.test(message.text()),
      timeout: 20_000,
    });
    await page.goto(`${origin}${path}?q=${encodeURIComponent(question)}`);
    await refused;

    const paths = page
      .locator('search-results .options a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(await paths).toContain(nearest);
  },
);

test.each([
  ['/', 'how do I refund a client'],
  ['/zh-cn/', '怎么把钱退给客户'],
])(
  'where the script of search does not load, the field on %s leads to the Worker’s page',
  async (path, question) => {
    expectTrouble(/ERR_FAILED|Failed to fetch dynamically imported module/);
    const page = await newReader();
    await page.route(/\/_astro\/search-(list|results)/, (route) => route.abort());
    await page.goto(origin + path);
    await page.locator('main [name=q]').fill(question);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/api/search?**');

    expect(await page.locator('[data-part=results] .answer').isVisible()).toBe(true);
  },
);

/** A page in a browser that lacks what our code may meet there. */
async function openOld(path: string): Promise<Page> {
  const page = await newReader();
  await page.addInitScript(() => {
    const missing: [object, string][] = [
      [window, 'ClipboardItem'],
      [window, 'DecompressionStream'],
      [window, 'Highlight'],
      [CSS, 'highlights'],
      [Intl, 'Segmenter'],
      [Response, 'json'],
      [String.prototype, 'toWellFormed'],
      [Element.prototype, 'ariaSelected'],
    ];
    for (const [owner, name] of missing) Reflect.deleteProperty(owner, name);
    window.FormData = class extends FormData {
      constructor(form?: HTMLFormElement) {
        super(form);
      }
    };
  });
  await page.goto(origin + path);
  return page;
}
