import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin } from '../product.ts';
import { changingSite } from './changing-site.ts';

const refund = '/articles/refund-payment/';
const field = 'main [name=q]';
const question = 'how do I refund a client';

describe('without a connection', () => {
  test('an article that was read opens again, with its style and its scripts', async () => {
    const page = await reader(refund);
    await lose(page);
    await page.reload();

    expect(await page.locator('h1').textContent()).toMatch(/refund/i);
    expect(await page.locator('.visually-hidden').first().boundingBox()).toMatchObject({
      width: 1,
    });
    await page.locator('theme-button button').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  test('an article opens under every address that led to it', async () => {
    const page = await reader(`${refund}?hl=refund`);
    await lose(page);
    await page.goto(`${origin}${refund}?from=email`);

    expect(await page.locator('h1').textContent()).toMatch(/refund/i);
  });

  test.each([
    ['/', question],
    ['/zh-cn/', '怎么把钱退给客户'],
  ])('the home page %s opens, and its search answers once it was used', async (home, asked) => {
    const page = await reader(home, async (page) => {
      await page.locator(field).fill(asked);
      await page.locator('.drop [role=option]').first().waitFor();
    });
    await lose(page);
    await page.goto(origin + home);
    await page.locator(field).fill(asked);
    await page.locator('.drop [role=option]').first().waitFor();

    expect(await page.locator('.drop [role=option]').first().getAttribute('href')).toContain(
      'articles/refund-payment/',
    );
  });

  test.each([
    ['/', 'You’re offline.'],
    ['/zh-cn/', '网络已断开。'],
  ])('what was not read below %s says so, and leads to what was', async (home, said) => {
    const read = `${home}articles/refund-payment/`;
    const page = await reader(read);
    await lose(page);
    const response = await page.goto(`${origin}${home}articles/first-invoice/`);
    const links = page.locator('li a');

    expect([response?.status(), await page.locator('h1').textContent()]).toEqual([503, said]);
    expect(await page.locator('html').getAttribute('lang')).toBe(home === '/' ? 'en' : 'zh-CN');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      read,
    ]);
    await links.first().click();
    await page.locator('article-vote').waitFor();
  });

  test.each([
    [
      '/',
      'Paperboat Help',
      'This page cannot be opened without a connection.',
      'A message that you',
    ],
    ['/zh-cn/', 'Paperboat 帮助', '没有网络，打不开这个页面。', '你在这里写到一半的内容'],
  ])(
    'pages below %s that are never kept say why they do not open',
    async (home, site, why, draft) => {
      const page = await reader(`${home}articles/refund-payment/`);
      await page.goto(origin + home);
      await eventually(() => keptPaths(page)).toContain(home);
      await page.goto(`${origin}${home}topics/getting-paid/`);
      await lose(page);
      await page.reload();
      const topic = await page.locator('body').textContent();
      await page.goto(`${origin}${home}contact/`);

      expect(topic).toContain(why);
      expect(topic).not.toContain(draft);
      expect(await page.locator('body').textContent()).toMatch(new RegExp(`${why}.*${draft}`, 's'));
      expect(await page.title()).toContain(site);
      expect(await page.locator('li a').allTextContents()).toContain(site);
    },
  );

  test('what was not read in a language says so, and leads to what was read in another', async () => {
    const page = await reader(refund);
    await lose(page);
    await page.goto(`${origin}/zh-cn/articles/first-invoice/`);

    expect(await page.locator('main').textContent()).toContain('本机还没有读过中文的页面。');
    expect(await page.locator('li a').getAttribute('href')).toBe(refund);
  });

  test('search promises the articles only to who has some', async () => {
    const said = async (start: string) => {
      const page = await reader(start);
      await page.goto(origin);
      await lose(page);
      await page.locator(field).focus();
      await page.locator('.drop .answer').waitFor();
      return page.locator('.drop .answer').textContent();
    };

    expect(await said(refund)).toBe('You’re offline. Articles you opened before still work.');
    expect(await said('/search/?q=refund')).toBe('You’re offline.');
  });
});

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

/** Opens a page, uses it, and waits until what it was made of is kept. */
async function reader(path: string, use?: (page: Page) => unknown, site = origin): Promise<Page> {
  if (site !== origin) expectTrouble(/^Foreign request: http:\/\/127\.0\.0\.1/);
  const page = await newReader({ serviceWorkers: 'allow' });
  await page.goto(site + path);
  await use?.(page);
  await eventually(() => keptPaths(page)).toContain(new URL(page.url()).pathname);
  await eventually(() => keptPaths(page)).toContain(
    await page.locator('link[rel=stylesheet]').first().getAttribute('href'),
  );
  return page;
}

async function lose(page: Page) {
  expectTrouble(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|503/);
  await page.context().setOffline(true);
}

const keptPaths = async (page: Page, cache?: string) =>
  (await keptAddresses(page, cache)).map((address) => new URL(address).pathname);

/** The addresses in a cache, or in all of them: what each was asked by, and what its answer says of itself. */
const keptAddresses = (page: Page, name?: string) =>
  page.evaluate(async (name) => {
    const names = (await caches.keys()).filter((known) => !name || known === name);
    const opened = await Promise.all(names.map((known) => caches.open(known)));
    const requests = await Promise.all(opened.map((cache) => cache.keys()));
    const answers = await Promise.all(opened.map((cache) => cache.matchAll()));
    return [...requests.flat(), ...answers.flat()].flatMap(({ url }) => url || []);
  }, name);
