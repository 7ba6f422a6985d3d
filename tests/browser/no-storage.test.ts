import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin, rows } from './product.ts';
import { expectArticleWorks } from './working-article.ts';

/** Runs in a page before its own scripts: even the name of a storage throws. */
function refuseStorage() {
  const denied = () => new DOMException('denied', 'SecurityError');
  for (const name of ['localStorage', 'sessionStorage', 'caches']) {
    Object.defineProperty(window, name, {
      get() {
        throw denied();
      },
    });
  }
  ServiceWorkerContainer.prototype.register = () => Promise.reject(denied());
}

/** Runs in a page before its own scripts: what is there can be read, and nothing more fits. */
function fillStorage() {
  const full = () => new DOMException('full', 'QuotaExceededError');
  Storage.prototype.setItem = () => {
    throw full();
  };
  const refused = () => Promise.reject(full());
  Object.assign(CacheStorage.prototype, { open: refused, has: refused, match: refused });
  ServiceWorkerContainer.prototype.register = () => Promise.reject(full());
}

describe.each([
  ['may be stored', refuseStorage],
  ['more fits into the storage', fillStorage],
])('where nothing %s', (_, limit) => {
  /** Every fault in a page fails its test. */
  async function openPage(path: string): Promise<Page> {
    // Where the browser is plain, pages ask for the service worker.
    const page = await newReader({ serviceWorkers: 'allow' });
    await page.addInitScript(limit);
    await page.goto(origin + path);
    return page;
  }

  test('a question finds its answer', async () => {
    const page = await openPage('/');
    await page.keyboard.press('/');
    await page.keyboard.type('how do I refund a client');
    await page.locator('main [role=option]').first().click();
    await page.waitForURL('**/articles/**');

    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('an answer that is not what was asked for is left out', async () => {
    const page = await openPage('/search/?q=how+do+I+refund+a+client');
    await page.locator('.results .not-this').click();
    await page.locator('.nothing-else').waitFor();
    const links = await page.locator('.results a').evaluateAll((all) => all.map(String));
    await page.locator('.left-out button').click();
    await page.locator('.results .source').waitFor();

    expect(links.join()).not.toContain('refund-payment');
    expect(await page.locator('.results .source').getAttribute('href')).toContain('refund-payment');
  });

  test('tabs, the theme and a vote work', async () => {
    await expectArticleWorks(await openPage('/articles/refund-payment/'));
  });

  test('a message is sent once, and nothing is said to be kept', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openPage('/contact/');
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill('Hello Mei');
    await page.locator('[name=email]').fill('jonas@client.example');
    const noticed = await page.locator('[data-part=draft]').isVisible();
    await page.route(
      '**/api/messages',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.locator('message-form .button.primary').click();
    await eventually(() => page.locator('message-form > .status').textContent()).toMatch(
      /^Not sent\. The form/,
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/messages/*/**');

    expect(noticed).toBe(false);
    expect(await rows('SELECT text FROM messages')).toHaveLength(1);
  });

  test('the list of sent messages is empty', async () => {
    const page = await openPage('/sent/');
    await page.locator('sent-messages [data-part=none]').waitFor();

    expect(await page.locator('sent-messages ul').isVisible()).toBe(false);
    expect(await page.locator('main a.button').getAttribute('href')).toBe('/contact/');
  });

  test('a search that cannot be fetched says so, and nothing of what was kept', async () => {
    expectTrouble(/ERR_INTERNET_DISCONNECTED/);
    const page = await openPage('/');
    await page.context().setOffline(true);
    await page.locator('main [name=q]').fill('how do I refund a client');

    await eventually(() => page.locator('main').textContent()).toContain('You’re offline.');
    expect(await page.locator('main').textContent()).not.toContain('opened before still work');
  });
});
