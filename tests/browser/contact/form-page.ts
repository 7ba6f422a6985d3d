import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, rows } from '../product.ts';

export const text = (page: Page) => page.locator('[name=text]');
export const email = (page: Page) => page.locator('[name=email]');
export const send = (page: Page) => page.locator('message-form .button.primary').click();
export const said = (page: Page) => page.locator('message-form > .status').textContent();

/** A message that no article comes near. */
export const plain = 'Hello Mei';

export async function openForm(
  path = '/contact/',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(path, options);
  if (options.javaScriptEnabled !== false) await ready(page);
  return page;
}

/** The page of a message that was just sent. */
export async function openMessage(path?: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await openForm(path, options);
  await write(page, { text: 'My client paid twice.', email: 'jonas@client.example' });
  await send(page);
  await page.waitForURL('**/messages/*/**');
  return page;
}

/** Once the script has taken over. */
export const ready = (page: Page) => page.locator('message-form form[novalidate]').waitFor();

export async function write(page: Page, fields: { text: string; email: string }) {
  await text(page).fill(fields.text);
  await email(page).fill(fields.email);
}

export const messages = () =>
  rows('SELECT text, email, locale, query, page, visit, suggested FROM messages');

/** What is kept of all drafts, with its keys. */
export const drafts = (page: Page) =>
  page.evaluate(() =>
    Object.entries<string>({ ...localStorage })
      .filter(([key]) => key.startsWith('draft '))
      .map(([key, value]) => ({ key, value })),
  );

export async function makeOld(page: Page) {
  const kept = await drafts(page);
  const at = Date.now() - 8 * 24 * 3600 * 1000;
  const old = kept.map(({ key, value }) => [key, JSON.stringify({ ...JSON.parse(value), at })]);
  await page.evaluate((items) => {
    for (const [key = '', value = ''] of items) localStorage.setItem(key, value);
  }, old);
  expect(kept).toHaveLength(1);
}
