import { expect, test } from 'vitest';
import { newReader, origin } from '../product.ts';

test.each([
  ['at work', '2026-11-24T02:00:00Z', true],
  ['away', '2026-11-22T02:00:00Z', false],
])('the home page marks the owner who is %s', async (_, now, marked) => {
  const page = await newReader();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(origin);
  const presence = page.locator('owner-presence span');
  await presence.waitFor();

  const dot = await presence.evaluate((span) => getComputedStyle(span, '::before').content);
  expect(dot !== 'none').toBe(marked);
});
