import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './product.ts';

/** Uses all that keeps something on the page of an article: its tabs, the theme and the vote. */
export async function expectArticleWorks(page: Page): Promise<void> {
  await page.getByRole('tab').nth(1).click();
  await page.locator('theme-button button').first().click();
  await page.locator('article-vote button[value=yes]').click();
  await eventually(() => page.locator('article-vote .status').textContent()).toMatch(/Thanks/);

  expect(await page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
}
