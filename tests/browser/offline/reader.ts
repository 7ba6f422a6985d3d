import type { Page } from 'playwright-core';
import { eventually, expectTrouble, newReader, origin } from '../product.ts';

export const refund = '/articles/refund-payment/';
export const field = 'main [name=q]';
export const question = 'how do I refund a client';

/** Opens a page, uses it, and waits until what it was made of is kept. */
export async function reader(
  path: string,
  use?: (page: Page) => unknown,
  site = origin,
): Promise<Page> {
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

export async function lose(page: Page) {
  expectTrouble(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|503/);
  await page.context().setOffline(true);
}

export const keptPaths = async (page: Page, cache?: string) =>
  (await keptAddresses(page, cache)).map((address) => new URL(address).pathname);

/** The addresses in a cache, or in all of them: what each was asked by, and what its answer says of itself. */
export const keptAddresses = (page: Page, name?: string) =>
  page.evaluate(async (name) => {
    const names = (await caches.keys()).filter((known) => !name || known === name);
    const opened = await Promise.all(names.map((known) => caches.open(known)));
    const requests = await Promise.all(opened.map((cache) => cache.keys()));
    const answers = await Promise.all(opened.map((cache) => cache.matchAll()));
    return [...requests.flat(), ...answers.flat()].flatMap(({ url }) => url || []);
  }, name);
