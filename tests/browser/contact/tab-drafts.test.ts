import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openPage, origin } from '../product.ts';
import { ready, text } from './form-page.ts';

const path = '/contact/';

describe('each tab has a draft of its own', () => {
  test('which no other tab sees or changes while it is open', async () => {
    const one = await openPage(path);
    await write(one, 'About my refund.');
    const other = await openTab(one);
    const begunWith = await text(other).inputValue();
    await write(other, 'About my payout.');
    await reload(one);
    await reload(other);

    expect(begunWith).toBe('');
    expect(await text(one).inputValue()).toBe('About my refund.');
    expect(await text(other).inputValue()).toBe('About my payout.');
  });

  test('also while it shows another page', async () => {
    const one = await openPage(path);
    await write(one, 'About my refund.');
    await one.goto(`${origin}/articles/refund-payment/`);
    await eventually(() => heldDrafts(one)).toHaveLength(1);
    const other = await openTab(one);
    await write(other, 'About my payout.');
    await one.goto(origin + path);
    await ready(one);

    expect(await text(one).inputValue()).toBe('About my refund.');
    expect(await text(other).inputValue()).toBe('About my payout.');
  });

  test('and a copy of a tab begins with none', async () => {
    const one = await openPage(path);
    await write(one, 'About my refund.');
    const opened = one.context().waitForEvent('page');
    await one.evaluate(() => void window.open(location.href));
    const copy = await opened;
    await write(copy, 'About my payout.');
    await reload(one);

    expect(await text(one).inputValue()).toBe('About my refund.');
    expect(await text(copy).inputValue()).toBe('About my payout.');
  });

  test('and the newest of a tab that is gone goes on in the next, each once', async () => {
    const one = await openPage(path);
    await write(one, 'The first.');
    const two = await openTab(one);
    await write(two, 'The second.');
    const last = await openTab(one);
    await one.close();
    await two.close();
    await eventually(() => heldDrafts(last)).toHaveLength(1);
    const three = await openTab(last);
    const four = await openTab(last);

    expect(await text(three).inputValue()).toBe('The second.');
    expect(await text(four).inputValue()).toBe('The first.');
    expect(await text(last).inputValue()).toBe('');
  });

  test('and one that was kept before tabs had their own is found', async () => {
    const page = await openPage('/');
    await page.evaluate(() => {
      const fields = { text: 'About my refund.', email: '' };
      localStorage.setItem('draft message', JSON.stringify({ fields, at: Date.now() }));
    });
    await page.goto(origin + path);
    await ready(page);

    expect(await text(page).inputValue()).toBe('About my refund.');
  });
});

async function openTab(beside: Page): Promise<Page> {
  const page = await beside.context().newPage();
  await page.goto(origin + path);
  await ready(page);
  return page;
}

async function write(page: Page, words: string) {
  await ready(page);
  await text(page).fill(words);
}

async function reload(page: Page) {
  await page.reload();
  await ready(page);
}

/** The drafts that tabs of this browser hold. */
const heldDrafts = (page: Page) =>
  page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => (name?.startsWith('draft ') ? [name] : []));
  });
