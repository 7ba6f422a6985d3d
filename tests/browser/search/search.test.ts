import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openPage, sameReader } from '../product.ts';

const languages = [
  { locale: 'en', root: '/', question: 'how do I refund a client', article: 'refund-payment' },
  { locale: 'zh-CN', root: '/zh-cn/', question: '怎么把钱退给客户', article: 'refund-payment' },
] as const;

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? 'nothing');

describe.each(languages)('by keyboard alone in $locale', ({ root, question, article }) => {
  const open = sameReader();

  test('a question leads to its answer', async () => {
    const page = await open(root);
    await page.keyboard.press('/');
    await page.keyboard.type(question);
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const marked = await options(page).first().getAttribute('aria-selected');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${root}articles/${article}/**`);

    expect(marked).toBe('true');
    await eventually(() => new URL(page.url()).search).toBe('');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('Enter without a marked result opens the page of all results', async () => {
    const page = await open(root);
    await page.keyboard.press('/');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${root}search/?q=*`);
    await page.locator('search-results .options a').first().waitFor();

    expect(new URL(page.url()).searchParams.get('q')).toBe(question);
    expect(await page.locator('main [name=q]').inputValue()).toBe(question);
  });
});

describe('the list of results', () => {
  const open = sameReader();

  test('shows the short answer first, with the phrase that is the answer marked', async () => {
    const page = await open('/');
    await page.locator('main [name=q]').fill('how do I refund a client');
    await page.locator('.drop .answer').waitFor();

    expect(await page.locator('.drop .answer').textContent()).toMatch(/^Short answer/);
    expect(await page.locator('.drop .answer mark').textContent()).toContain('5–10 working days');
    expect(await options(page).count()).toBeLessThanOrEqual(5);
  });

  test('does not say the short answer again in the row of its article', async () => {
    const page = await open('/');
    await page.locator('main [name=q]').fill('how do I refund a client');
    await page.locator('.drop .answer').waitFor();
    const [first, second] = await options(page).locator('.small-text').allTextContents();

    expect(first).toBe('Getting paid');
    expect(second).toMatch(/^Account and security · \S/);
  });

  test('marks one result at a time and goes round', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('refund');
    await options(page).nth(1).waitFor();
    const selected = () =>
      page
        .locator('[role=option][aria-selected=true]')
        .evaluateAll((all) => all.map(({ id }) => id));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await selected();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const none = await selected();

    expect(second).toEqual([await options(page).nth(1).getAttribute('id')]);
    expect(none).toEqual([]);
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
  });

  test('closes at the first Esc, empties the field at the second, leaves it at the third', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('refund');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    const first = [await field(page).getAttribute('aria-expanded'), await field(page).inputValue()];
    await page.keyboard.press('Escape');
    const second = [await focused(page), await field(page).inputValue()];
    await page.keyboard.press('Escape');

    expect(first).toEqual(['false', 'refund']);
    expect(second).toEqual(['q', '']);
    expect(await focused(page)).toBe('nothing');
  });

  test('reads out the short answer and how many results there are, once typing has rested', async () => {
    const page = await open('/');
    await page.locator('main [name=q]').fill('how do I refund a client');

    await eventually(() => page.locator('main search-box [role=status]').textContent()).toMatch(
      /^Short answer: .+ \d+ results?$/,
    );
  });

  test('opens in a new tab with Ctrl and Enter, and stays', async () => {
    const page = await openPage('/');
    await page.keyboard.press('/');
    await page.keyboard.type('how do I refund a client');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);

    expect(tab.url()).toContain('/articles/refund-payment/');
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('keys', () => {
  test.each(['Control+k', 'Meta+k'])('%s goes to the field from inside another', async (keys) => {
    const page = await openPage('/contact/');
    await page.locator('[name=text]').click();
    await page.keyboard.press(keys);

    expect(await focused(page)).toBe('q');
  });

  test('a slash that is typed into a message is a slash', async () => {
    const page = await openPage('/contact/');
    await page.locator('[name=text]').click();
    await page.keyboard.type('and/or');

    expect(await page.locator('[name=text]').inputValue()).toBe('and/or');
  });

  test('? shows the keys, and the slash can be switched off there', async () => {
    const page = await openPage('/');
    await page.keyboard.press('?');
    await page.getByLabel('Use / to search').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    const off = await focused(page);
    await page.reload();
    await page.keyboard.press('/');

    expect([off, await focused(page)]).toEqual(['nothing', 'nothing']);
  });
});

describe('composing Chinese', () => {
  test.each(['/zh-cn/', '/zh-cn/search/'])(
    'on %s searches what was composed, once it is',
    async (path) => {
      const page = await openPage(path);
      const method = await inputMethod(page);
      await method.compose('退款');
      await page.waitForTimeout(500);
      const composing = await page.locator('.options a').count();
      await method.commit('退款');
      await page.locator('.options a').first().waitFor();

      expect(composing).toBe(0);
      expect(await page.locator('main [name=q]').inputValue()).toBe('退款');
      expect(await page.locator('.options a').first().getAttribute('href')).toContain(
        '/articles/refund-payment/',
      );
    },
  );

  test('ends with an Enter that opens nothing', async () => {
    const page = await openPage('/zh-cn/');
    const method = await inputMethod(page);
    await method.commit('退款');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await method.compose('客户');
    await page.evaluate(() => {
      const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
    });
    await page.waitForTimeout(500);

    expect(new URL(page.url()).pathname).toBe('/zh-cn/');
  });
});

/** What an input method does in the search field. */
async function inputMethod(page: Page) {
  await page.locator('main [name=q]').click();
  // Its script comes at the first touch.
  await page.locator('main [role=combobox], main search-results').first().waitFor();
  const keyboard = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text: string) => keyboard.send('Input.insertText', { text }),
  };
}
