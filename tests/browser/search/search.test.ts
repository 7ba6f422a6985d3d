import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openPage, origin, rows } from '../product.ts';

const languages = [
  { locale: 'en', root: '/', question: 'how do I refund a client', article: 'refund-payment' },
  { locale: 'zh-CN', root: '/zh-cn/', question: '怎么把钱退给客户', article: 'refund-payment' },
] as const;

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? 'nothing');

describe.each(languages)('by keyboard alone in $locale', ({ root, question, article }) => {
  test('a question leads to its answer', async () => {
    const page = await openPage(root);
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
    const page = await openPage(root);
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
  test('shows the short answer first, with the phrase that is the answer marked', async () => {
    const page = await openPage('/');
    await page.locator('main [name=q]').fill('how do I refund a client');
    await page.locator('.drop .answer').waitFor();

    expect(await page.locator('.drop .answer').textContent()).toMatch(/^Short answer/);
    expect(await page.locator('.drop .answer mark').textContent()).toContain('5–10 working days');
    expect(await options(page).count()).toBeLessThanOrEqual(5);
  });

  test('marks one result at a time and goes round', async () => {
    const page = await openPage('/');
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
    const page = await openPage('/');
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
    const page = await openPage('/');
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

describe('the page of results', () => {
  test('keeps the question in the address while it is typed', async () => {
    const page = await openPage('/search/');
    await page.locator('main [name=q]').pressSequentially('refund');
    await page.waitForURL('**/search/?q=refund');

    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(await page.locator('.count').textContent()).toMatch(/results? for “refund”$/);
  });

  test('comes back as it was left', async () => {
    const page = await openPage('/search/?q=invoice', { viewport: { width: 390, height: 500 } });
    await page.locator('search-results .options a').nth(5).waitFor();
    // The words below a title change once, when the full text has come.
    const titles = page.locator('search-results .options a > b');
    const before = await titles.allTextContents();
    await page.evaluate(() => scrollTo(0, 600));
    await page.locator('search-results .options a').nth(5).click();
    await page.waitForURL('**/articles/**');
    await page.goBack();
    await page.locator('search-results .options a').nth(5).waitFor();

    expect(await page.locator('main [name=q]').inputValue()).toBe('invoice');
    expect(await titles.allTextContents()).toEqual(before);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test('goes back to the question before', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('.count').waitFor();
    await page.locator('main [name=q]').fill('password');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=password');
    await page.locator('.count:has-text("password")').waitFor();
    await page.goBack();
    await page.locator('.count:has-text("refund")').waitFor();

    expect(await page.locator('main [name=q]').inputValue()).toBe('refund');
  });

  test('keeps what was typed before its scripts arrived', async () => {
    const page = await openPage('/search/');
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto(`${origin}/search/`, { waitUntil: 'commit' });
    await page.locator('main [name=q]').fill('refund');
    await page.locator('search-results .options a').first().waitFor();

    expect(await page.locator('main [name=q]').inputValue()).toBe('refund');
  });

  test('narrows the results to a topic', async () => {
    const page = await openPage('/search/?q=invoice');
    await page
      .getByRole('navigation', { name: 'Filter by topic' })
      .getByRole('link', { name: 'Getting paid' })
      .click();
    await page.waitForURL('**topic=getting-paid');
    await page.locator('search-results .options a').first().waitFor();
    const topics = await page.locator('search-results .options a > span').allTextContents();

    expect(topics.filter((topic) => !topic.startsWith('Getting paid'))).toEqual([]);
    expect(await page.locator('[aria-current=true]').textContent()).toBe('Getting paid');
  });

  test('marks the words on the page of a result', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('search-results .options a').first().click();
    await page.waitForURL('**/articles/**');

    await eventually(() =>
      page.evaluate(() => CSS.highlights.get('found')?.size ?? 0),
    ).toBeGreaterThan(0);
  });
});

describe('a question that nothing answers', () => {
  const question = 'export dinosaur certificates';

  test('is said to have no answer, and noted once', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent(question)}`);
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    await eventually(gaps).toHaveLength(1);
    await page.reload();
    await page.waitForTimeout(2000);

    expect(await page.locator('.count').textContent()).toBe(
      `Nothing here answers “${question}” yet.`,
    );
    expect(await gaps()).toEqual([{ query: question, why: 'no-answer', email: null }]);
  });

  test('takes an address for when it is answered', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent(question)}`);
    await page.locator('answer-request [name=email]').fill('jonas@client.example');
    await page.getByRole('button', { name: 'Tell me' }).click();

    await eventually(() => page.locator('answer-request [role=status]').textContent()).toMatch(
      /^Noted/,
    );
    await eventually(gaps).toContainEqual({
      query: question,
      why: 'asked',
      email: 'jonas@client.example',
    });
  });

  test('is not noted before it is written to its end', async () => {
    const page = await openPage('/');
    await page.locator('main [name=q]').pressSequentially('dinosaur', { delay: 60 });
    await page.locator('main [name=q]').fill('refund');
    await page.waitForTimeout(2000);

    expect(await gaps()).toEqual([]);
  });
});

const gaps = () => rows('SELECT query, why, email FROM gaps ORDER BY id');

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
