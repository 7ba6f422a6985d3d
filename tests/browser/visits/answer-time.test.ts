import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, newReader, origin } from '../product.ts';
import { ask, hide, show, visitAfter } from './visit-of.ts';

const question = 'how do I refund a client';
/** A minute that the clock is put on; what passes beside it is far less. */
const minute = 60;

describe.each([
  ['/', '.drop .answer'],
  ['/search/', 'search-results .answer'],
])('the short answer on %s', (path, answer) => {
  test('is counted in seconds while it is in view, with those that it takes to read', async () => {
    const page = await searched(path, answer);
    await page.clock.fastForward(minute * 1000);
    const [search] = (await visitAfter(page, hide))?.searches ?? [];

    expect(search).toMatchObject({ query: question, answered: true, clicked: false });
    expect(search?.seconds).toBeGreaterThanOrEqual(minute);
    expect(search?.toRead).toBeGreaterThan(3);
    expect(search?.toRead).toBeLessThan(30);
  });

  test('is not counted while the tab is hidden, and goes on when it is seen again', async () => {
    const page = await searched(path, answer);
    await page.clock.fastForward(minute * 1000);
    await hide(page);
    await page.clock.fastForward(10 * minute * 1000);
    await show(page);
    await page.clock.fastForward(minute * 1000);
    await hide(page);
    const [search] = (await visitAfter(page, hide))?.searches ?? [];

    expect(search?.seconds).toBeGreaterThanOrEqual(2 * minute);
    expect(search?.seconds).toBeLessThan(5 * minute);
  });
});

test('each question has the time of its own answer, and one that nothing answers has none', async () => {
  const page = await searched('/search/', 'search-results .answer');
  await page.clock.fastForward(minute * 1000);
  await ask(page, 'dinosaur');
  const visit = await visitAfter(page, hide);

  expect(visit?.searches).toMatchObject([
    { query: question, seconds: expect.any(Number) },
    { query: 'dinosaur' },
  ]);
  expect(visit?.searches[0]?.seconds).toBeGreaterThanOrEqual(minute);
  expect(visit?.searches[1]?.seconds).toBeUndefined();
});

test('an answer whose list was closed is not counted on', async () => {
  const page = await searched('/', '.drop .answer');
  await page.keyboard.press('Escape');
  await page.locator('.drop').waitFor({ state: 'hidden' });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.clock.fastForward(10 * minute * 1000);
  const visit = await visitAfter(page, hide);

  expect(visit?.searches[0]?.seconds).toBeLessThan(minute);
});

/** A page on which the question was asked, its answer is seen, and both are noted. */
async function searched(path: string, answer: string): Promise<Page> {
  const page = await newReader();
  await page.clock.install();
  await page.goto(origin + path);
  await page.locator('main [name=q]').fill(question);
  await page.locator(answer).waitFor();
  await eventually(() => page.evaluate(() => sessionStorage.getItem('visit'))).toContain(question);
  return page;
}
