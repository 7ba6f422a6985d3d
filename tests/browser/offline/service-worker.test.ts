import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin } from '../product.ts';
import { changingSite } from './changing-site.ts';
import { field, keptAddresses, keptPaths, lose, question, reader, refund } from './reader.ts';

describe('what is kept', () => {
  test('is what was used, without a question and without what the Worker says', async () => {
    const page = await reader('/', (page) => page.locator(field).fill(question));
    await page.keyboard.press('Enter');
    await page.locator('search-results .options a').first().click();
    await page.locator('article-vote').waitFor();
    await page.goto(`${origin}/topics/getting-paid/`);
    await page.goto(`${origin}/api/search?q=refund`);
    await page.goto(`${origin}/`);
    await eventually(() => keptPaths(page)).toContain(refund);
    const pages = (await keptPaths(page)).filter((path) => path.endsWith('/'));

    expect(pages.toSorted()).toEqual(['/', refund, '/search/']);
    expect((await keptAddresses(page)).join()).not.toMatch(/[?#]|\/api|refund a client/);
  });

  test('is of articles the fifty that were read last', async () => {
    const page = await reader(refund);
    await page.evaluate(async () => {
      const cache = await caches.open('articles');
      for (let n = 0; n < 60; n += 1) await cache.put(`/articles/a${n}/`, new Response('old'));
    });
    await page.reload();
    await eventually(async () => (await keptPaths(page, 'articles')).length).toBe(50);

    expect((await keptPaths(page, 'articles')).at(-1)).toBe(refund);
    expect((await keptPaths(page, 'articles')).at(0)).toBe('/articles/a11/');
  });

  test('is nothing before an article is read or search is used', async () => {
    const page = await newReader({ serviceWorkers: 'allow' });
    await page.goto(origin, { waitUntil: 'networkidle' });

    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  });
});

describe('when the site changes', () => {
  test('the index of the build before goes, and articles stay', async () => {
    const { change, site } = await changingSite();
    const page = await reader('/', (page) => page.locator(field).fill(question), site);
    await page.goto(site + refund);
    await eventually(() => keptPaths(page)).toContain('/companion/en/root.json');
    change.serviceWorker = (script) => script.replace(/"version":"[^"]*"/, '"version":"next"');
    await page.reload();
    await eventually(() => keptPaths(page)).not.toContain('/companion/en/root.json');
    await page.locator('header [name=q]').fill(question);

    await eventually(() => page.evaluate(() => caches.keys())).toContain('index next');
    expect(await keptPaths(page)).toContain(refund);
  });

  test('a site that is switched off takes its service worker and all it kept away', async () => {
    const { change, site } = await changingSite();
    const page = await reader(refund, undefined, site);
    change.serviceWorker = (script) => script.replace('"isOn":true', '"isOn":false');
    await page.reload();

    await eventually(() => page.evaluate(() => caches.keys())).toEqual([]);
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await eventually(registered).toBe(0);
  });

  test('a file of the index that was damaged on its way is asked for once more', async () => {
    const page = await reader('/', (page) => page.locator(field).fill(question));
    await eventually(() => keptPaths(page)).toContain('/companion/en/root.json');
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((known) => known.startsWith('index ')) ?? '';
      const index = await caches.open(name);
      for (const request of await index.keys()) {
        const text = await (await index.match(request))?.text();
        await index.put(request, new Response(text?.replace(/.\]$/, ' ]')));
      }
    });
    await page.reload();
    await page.locator(field).fill(question);
    await page.locator('.drop [role=option]').first().waitFor();

    expect(await page.locator('.drop [role=option]').first().getAttribute('href')).toContain(
      refund,
    );
  });

  test('a network that takes requests and never answers passes for none', async () => {
    const { change, site } = await changingSite();
    const page = await reader(refund, undefined, site);
    await page.goto('about:blank');
    change.hangs = true;
    await page.goto(site + refund, { waitUntil: 'commit' });

    expect(await page.locator('h1').textContent()).toMatch(/refund/i);
  });
});

test('where no more fits into the storage, reading goes on, and the page for no connection is there', async () => {
  expectTrouble(/^Foreign request: http:\/\/127\.0\.0\.1/);
  const { change, site } = await changingSite();
  const full = `const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    Object.assign(CacheStorage.prototype, { open: full, has: full, match: full, keys: full, delete: full });
    addEventListener('unhandledrejection', ({ reason }) => console.error('not caught', reason));`;
  change.serviceWorker = (script) => `${full}\n${script}`;
  const page = await newReader({ serviceWorkers: 'allow' });
  await page.goto(site + refund);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.reload();
  expect(await page.locator('h1').textContent()).toMatch(/refund/i);
  await lose(page);
  const response = await page.goto(`${site}/articles/first-invoice/`);

  expect([response?.status(), await page.locator('h1').textContent()]).toEqual([
    503,
    'You’re offline.',
  ]);
});
