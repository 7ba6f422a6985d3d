import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, openPage, origin } from '../product.ts';

const question = 'I lost my phone, how do I use a recovery code at the second step';

const ask = async (page: Page) => {
  await page.locator('main [name=q]').fill(question);
  await page.locator('.drop .answer').waitFor();
};

describe('a question that a closed one of an article answers', () => {
  test('gets what that says, and the link below it opens it there', async () => {
    const page = await openPage('/');
    await ask(page);
    const answer = await page.locator('.drop .answer').textContent();
    await page.locator('.drop .source').click();
    await page.waitForURL('**/articles/two-step-sign-in/**');

    expect(answer).toContain('type one of the eight');
    expect(new URL(page.url()).hash).toBe('#question.my-phone-is-lost-or-broken');
    await eventually(() => page.getByText('type one of the eight').isVisible()).toBe(true);
  });

  test('has its first result lead there too', async () => {
    const page = await openPage('/');
    await ask(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/two-step-sign-in/**');

    expect(new URL(page.url()).hash).toBe('#question.my-phone-is-lost-or-broken');
  });

  test('gets the short answer of the article where its passages do not arrive', async () => {
    expectTrouble(/places-|ERR_|Failed to/);
    const page = await openPage('/');
    await page.route('**/places-*.json', (route) => route.abort());
    await ask(page);

    expect(await page.locator('.drop .answer').textContent()).toContain('8 recovery codes');
    expect(await page.locator('.drop .source').textContent()).toBe('Turn on two-step sign-in');
  });

  test('gets the same from the Worker, as a page and for programs', async () => {
    const address = `${origin}/api/search?${new URLSearchParams({ q: question, locale: 'en' })}`;
    const json = await fetch(address, { headers: { accept: 'application/json' } });
    const { shortAnswer, shortAnswerUrl, results } = await json.json();
    const page = await openPage(new URL(address).pathname + new URL(address).search, {
      javaScriptEnabled: false,
    });

    expect(shortAnswer).toContain('type one of the eight');
    expect(shortAnswerUrl).toBe('/articles/two-step-sign-in/#question.my-phone-is-lost-or-broken');
    expect(results[0].passage).toEqual({
      path: ['When you can’t get in', 'My phone is lost or broken'],
      text: shortAnswer,
    });
    expect(await page.locator('.answer').textContent()).toContain('type one of the eight');
  });
});

describe('a short answer', () => {
  const fromTitle = 'refund a payment';
  const list = async () => {
    const page = await openPage('/');
    await page.locator('main [name=q]').fill(fromTitle);
    await page.locator('.drop .answer .source').waitFor();
    return page;
  };

  test('leads where it stands when its words are pressed, in the list and on the page of results', async () => {
    const page = await list();
    await page.locator('.drop .answer p').click();
    await page.waitForURL('**/articles/refund-payment/**');

    await page.goto(`${origin}/search/?${new URLSearchParams({ q: fromTitle })}`);
    await page.locator('.results .answer p').click();
    await page.waitForURL('**/articles/refund-payment/**');
  });

  test('is reached by the Tab key', async () => {
    const page = await list();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/refund-payment/**');
  });

  test('has words that can be marked while the list stays', async () => {
    const page = await list();
    const {
      x = 0,
      y = 0,
      height = 0,
    } = (await page.locator('.drop .answer p').boundingBox()) ?? {};
    await page.mouse.move(x + 2, y + height / 4);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + height / 4, { steps: 5 });
    await page.mouse.up();

    expect(await page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
    expect(await page.locator('.drop .answer').isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('has its source as a link without a script, too', async () => {
    const address = `/api/search?${new URLSearchParams({ q: fromTitle, locale: 'en' })}`;
    const page = await openPage(address, { javaScriptEnabled: false });
    await page.locator('.answer .source').click();
    await page.waitForURL('**/articles/refund-payment/**');
  });
});
