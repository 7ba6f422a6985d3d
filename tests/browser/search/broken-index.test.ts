import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectTrouble, newReader, origin, rows } from '../product.ts';

const question = 'how do I refund a client';

const faults: Record<string, (route: Route) => Promise<void>> = {
  'is missing': (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }),
  'is cut short': async (route) => {
    const whole = await (await route.fetch()).body();
    await route.fulfill({ status: 200, body: whole.subarray(0, Math.floor(whole.length / 2)) });
  },
  'is empty': (route) => route.fulfill({ status: 200, body: '' }),
  'is a page in its place': (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><title>Help</title>',
    }),
  'never arrives': (route) => route.abort(),
};

/** What the index alone is proof against. */
const mixUps: Record<string, (route: Route) => Promise<void>> = {
  'has one bit flipped': async (route) => {
    const sent = await (await route.fetch()).body();
    const middle = sent.length >> 1;
    sent[middle] = (sent[middle] as number) ^ 1;
    await route.fulfill({ status: 200, body: sent });
  },
  'is of the other language': async (route) => {
    const url = route.request().url().replace('/en/', '/zh-cn/');
    await route.fulfill({ response: await route.fetch({ url }) });
  },
};

const indexFaults = { ...faults, ...mixUps };

test(`when the index ${Object.keys(indexFaults).join(', or ')}: search says that it did not load, and nothing is noted`, async () => {
  expectTrouble(/companion|ERR_|Failed to fetch/);
  const page = await newReader();
  await page.clock.install();
  const seen: string[] = [];
  for (const [fault, fulfil] of Object.entries(indexFaults)) {
    await page.route('**/companion/**', fulfil);
    seen.push(`${fault}: ${await search(page)}`);
    await page.unroute('**/companion/**');
  }

  expect(seen).toEqual(
    Object.keys(indexFaults).map(
      (fault) => `${fault}: Search didn’t load. Try again or browse topics`,
    ),
  );
  expect(await noted()).toEqual([]);
});

test('a table of Traditional characters that is emptied is a fault of search, and no question without an answer', async () => {
  expectTrouble(/companion/);
  const page = await newReader();
  await page.route('**/companion/zh-cn/*/traditional.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: '""' }),
  );
  await page.goto(`${origin}/zh-cn/search/?${new URLSearchParams({ q: '怎麼把錢退給客戶' })}`);
  await page.locator('search-results .results .answer').waitFor();

  expect(await page.locator('[data-part=none]').isVisible()).toBe(false);
  expect(await page.locator('search-results .results').textContent()).toMatch(/^搜索没有加载成功/);
  expect(await noted()).toEqual([]);
});

describe.each([
  ['the engine', '**/pagefind/engine.js'],
  ['the entry', '**/pagefind/pagefind-entry.json*'],
  ['the list of pages', '**/pagefind/*.pf_meta*'],
  ['the module', '**/pagefind/wasm.*.pagefind*'],
  ['a part of the index', '**/pagefind/index/*.pf_index*'],
  ['the text of a page', '**/pagefind/fragment/*.pf_fragment*'],
])('when %s of the full text', (_, files) => {
  test(`${Object.keys(faults).join(', or ')}: what the index found stands`, async () => {
    expectTrouble(/pagefind|ERR_|Failed to fetch/);
    const page = await newReader();
    await page.clock.install();
    for (const fulfil of Object.values(faults)) {
      await page.route(files, fulfil);
      await search(page);
      await page.unroute(files);

      expect(await page.locator('.count').textContent()).toMatch(/results for/);
      expect(
        await page.locator('search-results .options a').first().getAttribute('href'),
      ).toContain('/articles/refund-payment/');
    }
  });
});

describe('after a fault', () => {
  test('the list below the field says the same', async () => {
    const page = await readerWith('**/companion/**', faults['is cut short']);
    await page.goto(origin);
    await page.locator('main [name=q]').fill('refund');
    await page.locator('.drop .answer').waitFor();
    await page.waitForTimeout(1700);

    expect(await page.locator('.drop').textContent()).toMatch(/^Search didn’t load/);
    expect(await noted()).toEqual([]);
  });

  test('trying again finds what is there by then', async () => {
    const page = await readerWith('**/companion/**', faults['is missing']);
    await page.goto(`${origin}/search/?q=how+do+I+refund+a+client`);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/companion/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('search-results .options a').first().waitFor();

    expect(await page.locator('.count').textContent()).toMatch(/results for/);
  });

  test('a reader without a connection is told so', async () => {
    const page = await readerWith('**/companion/**', faults['never arrives']);
    await page.goto(`${origin}/zh-cn/search/`);
    await page.locator('search-results').waitFor();
    await page.context().setOffline(true);
    await page.locator('main [name=q]').fill('退款');
    await page.locator('search-results .results .answer').waitFor();

    expect(await page.locator('search-results .results').textContent()).toMatch(/^网络已断开/);
  });
});

/** What a reader sees who stays until an unanswered question would have been noted. */
async function search(page: Page): Promise<string | null> {
  await page.goto(`${origin}/search/?${new URLSearchParams({ q: question })}`);
  await page.locator('search-results .results .answer, search-results .count').first().waitFor();
  await page.clock.runFor(5000);
  if (await page.locator('[data-part=none]').isVisible()) return 'Nothing here answers';
  return page.locator('search-results .results').textContent();
}

async function readerWith(
  files: string,
  fulfil: ((route: Route) => Promise<void>) | undefined,
): Promise<Page> {
  expectTrouble(/companion|ERR_|Failed to fetch/);
  const page = await newReader();
  if (fulfil) await page.route(files, fulfil);
  return page;
}

const noted = () => rows('SELECT query FROM gaps');
