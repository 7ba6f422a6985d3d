import type { Page } from 'playwright-core';
import type { Visit } from '../../../worker/contract/visits.ts';
import { eventually, rows } from '../product.ts';

export async function ask(page: Page, question: string) {
  await page.locator('main [name=q]').fill(question);
  await page.locator(`.count:has-text("${question}")`).waitFor();
}

/** What a browser does when another tab comes to the front; headless ones never do. */
export const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });

export const show = (page: Page) =>
  page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });

export const stored = () => rows<{ visit: string; data: string }>('SELECT visit, data FROM visits');

/** What the Worker knows of a tab; others may still be saying good-bye. */
export async function visitOf(page: Page): Promise<Visit | undefined> {
  const kept = await page.evaluate(() => sessionStorage.getItem('visit'));
  const id = kept && JSON.parse(kept).visit;
  const row = (await stored()).find(({ visit }) => visit === id);
  return row && JSON.parse(row.data);
}

/** The same once the tab has done something that sends it. */
export async function visitAfter(page: Page, act: (page: Page) => Promise<unknown>) {
  await act(page);
  await eventually(() => visitOf(page)).toBeDefined();
  return visitOf(page);
}
