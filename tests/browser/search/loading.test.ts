import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin } from '../product.ts';

/** What a page fetches that search alone needs. */
const isOfSearch = /\/(companion|pagefind)\/|\/_astro\/(search-list|find-more|scrub)/;

describe('what search fetches', () => {
  test('is nothing before the field is touched', async () => {
    const { page, fetched } = await listening('/');
    await page.waitForLoadState('networkidle');

    expect(fetched()).toEqual([]);
  });

  test('is the companion index at the first touch, before anything is typed', async () => {
    const { page, fetched } = await listening('/');
    await page.locator('main [name=q]').focus();

    await eventually(fetched).toContain('/companion/en/root.json');
    expect(fetched().filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test('is never the full text where a short answer is clear', async () => {
    const { page, fetched } = await listening('/zh-cn/');
    await page.locator('main [name=q]').pressSequentially('怎么把钱退给客户');
    await page.locator('.drop .answer').waitFor();
    await page.waitForTimeout(1000);

    expect(fetched().filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test('is the full text too where no answer is clear', async () => {
    const { page, fetched } = await listening('/');
    await page.locator('main [name=q]').pressSequentially('dinosaur certificates on paper');

    await eventually(fetched).toContain('/pagefind/engine.js');
  });

  test('is nothing for a reader who saves data, until the question is sent', async () => {
    const { page, fetched } = await listening('/', { savesData: true });
    await page.locator('main [name=q]').pressSequentially('how do I refund a client');
    await page.waitForTimeout(1000);
    const before = fetched();
    await page.keyboard.press('Enter');
    await page.locator('search-results .results .answer').waitFor();

    expect(before).toEqual([]);
    await eventually(fetched).toContain('/companion/en/root.json');
  });
});

describe('an index that is older than the site', () => {
  test('is opened anew once, and the reader sees nothing of it', async () => {
    expectTrouble(/404/);
    const page = await newReader();
    let times = 0;
    await page.route('**/companion/en/root.json', async (route) => {
      times += 1;
      if (times === 1) await route.fulfill({ status: 404, body: '' });
      else await route.continue();
    });
    await page.goto(`${origin}/search/?q=how+do+I+refund+a+client`);
    await page.locator('search-results .options a').first().waitFor();

    expect(await page.locator('.count').textContent()).toMatch(/results for/);
  });
});

async function listening(path: string, { savesData = false } = {}) {
  const page: Page = await newReader();
  if (savesData) {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
  }
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(origin + path);
  return { page, fetched: () => paths.filter((path) => isOfSearch.test(path)) };
}
