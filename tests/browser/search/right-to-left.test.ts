import { expect, test } from 'vitest';
import { misdirected } from '../../right-to-left.ts';
import { eventually, newReader, openPage, origin } from '../product.ts';

const question = 'איך מבטלים חשבונית';

test.each([
  ['the page of results', '/search/', 'search-results .count bdi'],
  ['the list of results', '/', '.drop .answer bdi'],
])('a question in Hebrew runs from right to left in %s', async (_, path, shown) => {
  const page = await openPage(path);
  await page.locator('main search-box [name=q]').fill(question);
  await page.locator(shown).first().waitFor();
  const direction = await page
    .locator('main search-box [name=q]')
    .evaluate((field) => getComputedStyle(field).direction);

  expect(await page.locator(shown).first().textContent()).toBe(question);
  expect(misdirected(await page.content())).toEqual([]);
  expect(direction).toBe('rtl');
});

test('a message that was sent in Hebrew is listed so, and so is what a message is about', async () => {
  const page = await newReader();
  await page.goto(`${origin}/`);
  const message = { url: '/messages/x/', text: question, at: '2026-11-20T09:00:00Z' };
  await page.evaluate((sent) => localStorage.setItem('sent', JSON.stringify([sent])), message);
  await page.goto(`${origin}/sent/`);
  await page.getByText(question).waitFor();
  const sent = await page.content();
  await page.goto(`${origin}/contact/?q=${encodeURIComponent(question)}`);
  const about = page.locator('[data-part=about]');
  await eventually(() => about.textContent()).toContain(question);

  expect([misdirected(sent), misdirected(await page.content())]).toEqual([[], []]);
});
