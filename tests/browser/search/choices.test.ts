import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, get, newReader, openPage, origin } from '../product.ts';
import { hide, visitAfter } from '../visits/visit-of.ts';

const both = ['cancel-subscription-refund', 'refund-payment'];
const languages = [
  { locale: 'en', root: '/', word: 'refund', which: 'Which of these do you mean?' },
  { locale: 'zh-CN', root: '/zh-cn/', word: '退款', which: '你想问的是哪一个？' },
] as const;

const choices = (page: Page) => page.locator('.options .choice');
const slugsOf = (page: Page) =>
  choices(page).evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)).sort(),
  );

describe.each(languages)('a word that means either of two articles in $locale', (language) => {
  const { locale, root, word, which } = language;

  test('asks below the field which is meant, and gives no short answer', async () => {
    const page = await openPage(root);
    await page.locator('main [name=q]').fill(word);
    await page.locator('.drop .which').waitFor();

    expect(await page.locator('.drop .which').textContent()).toBe(which);
    expect(await slugsOf(page)).toEqual(both);
    expect(await page.locator('.drop .answer').count()).toBe(0);
    expect(await choices(page).locator('.small-text').allTextContents()).not.toContain('');
  });

  test('asks it on the page of results, with and without a script, and tells programs', async () => {
    const query = `?q=${encodeURIComponent(word)}`;
    const scripted = await openPage(`${root}search/${query}`);
    await scripted.locator('.results .which').waitFor();
    const path = `/api/search${query}&locale=${locale}`;
    const plain = await newReader({ javaScriptEnabled: false });
    await plain.goto(origin + path);

    for (const page of [scripted, plain]) {
      expect(await page.locator('.results .which').textContent()).toBe(which);
      expect(await slugsOf(page)).toEqual(both);
    }
    expect(await (await get(path)).json()).toMatchObject({ choices: 2, shortAnswer: null });
  });

  test('says once which there are', async () => {
    const page = await openPage(root);
    await page.locator('main [name=q]').fill(word);
    await page.locator('.drop .which').waitFor();
    const titles = await choices(page).locator('b').allTextContents();
    const said = page.locator('main search-box [role=status]');
    await eventually(() => said.textContent()).toContain(which);

    for (const title of titles) expect(await said.textContent()).toContain(title);
  });
});

test('the choice that is pressed is the answer found', async () => {
  const page = await openPage('/');
  await page.locator('main [name=q]').fill('refund');
  await choices(page).nth(1).waitFor();
  await eventually(() => page.evaluate(() => sessionStorage.getItem('visit'))).toContain('refund');
  const [, second] = await choices(page).evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/articles/**');
  const visit = await visitAfter(page, hide);

  expect(visit?.searches).toMatchObject([
    { query: 'refund', answered: true, clicked: second, place: 2, choices: 2 },
  ]);
});

describe.each([
  ['/', 'error PB-4031', 'Nothing about “PB-4031” here.'],
  ['/zh-cn/', '错误 PB-4031', '这里没有关于“PB-4031”的内容。'],
])('on %s a code that nothing here has', (root, question, sentence) => {
  test('is named as it was typed', async () => {
    const inList = await openPage(root);
    await inList.locator('main [name=q]').fill(question);
    await inList.locator('.drop .answer').waitFor();
    const onPage = await openPage(`${root}search/?q=${encodeURIComponent(question)}`);
    await onPage.locator('.count').waitFor();

    expect(await inList.locator('.drop .answer p').first().textContent()).toBe(sentence);
    expect(await onPage.locator('.count').textContent()).toBe(sentence);
    expect(await onPage.locator('.count bdi').textContent()).toBe('PB-4031');
  });
});
