import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  articles,
  eventually,
  expectTrouble,
  newReader,
  openPage,
  origin,
  rows,
} from '../product.ts';

const path = '/articles/refund-payment/';
const version = articles.en.find(({ slug }) => slug === 'refund-payment')?.version;

const said = (page: Page) => page.locator('article-vote .status').textContent();
const press = (page: Page, name: 'Yes' | 'No') =>
  page.locator('article-vote').getByText(name, { exact: true }).click();

describe('a vote', () => {
  test('for yes is stored at one press and thanked for after that', async () => {
    const page = await openPage(path);
    await press(page, 'Yes');
    await eventually(() => said(page)).toBe('Good to know. Thanks.');

    expect(await votes()).toEqual([
      {
        article: 'refund-payment',
        locale: 'en',
        version,
        helpful: 'yes',
        reason: null,
        comment: null,
      },
    ]);
  });

  test('for no is stored at once, and opens the reasons', async () => {
    const page = await openPage(path);
    await press(page, 'No');
    await eventually(votes).toMatchObject([{ helpful: 'no', reason: null }]);

    expect(await page.getByRole('radio').count()).toBe(4);
    expect(await page.getByRole('group', { name: 'What was missing?' }).isVisible()).toBe(true);
  });

  test('keeps the reason and the comment', async () => {
    const page = await openPage(path);
    await press(page, 'No');
    await page.getByLabel('The steps don’t match what I see').check();
    await page.locator('[name=comment]').fill('The button is called Payments.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await eventually(() => said(page)).toBe('Thanks. That helps to make it better.');

    expect(await votes()).toMatchObject([
      { helpful: 'no', reason: 'steps-differ', comment: 'The button is called Payments.' },
    ]);
  });

  test('can be changed: the last one counts', async () => {
    const page = await openPage(path);
    await press(page, 'No');
    await eventually(votes).toMatchObject([{ helpful: 'no' }]);
    await press(page, 'Yes');

    await eventually(votes).toMatchObject([{ helpful: 'yes' }]);
  });

  test.each([
    ['/articles/refund-payment/', '[value=yes]', 'Your answer: Yes.'],
    ['/articles/refund-payment/', 'summary', 'Your answer: No.'],
    ['/zh-cn/articles/refund-payment/', '[value=yes]', '你的回答：解决了。'],
    ['/zh-cn/articles/refund-payment/', 'summary', '你的回答：没有。'],
  ])('on %s by %s still shows when the page is read again', async (path, control, sentence) => {
    const page = await openPage(path);
    const look = () =>
      page.locator(`article-vote .ask ${control}`).evaluate((element) => {
        const { backgroundColor, borderColor } = getComputedStyle(element);
        return { backgroundColor, borderColor };
      });
    const before = await look();
    await page.locator(`article-vote .ask ${control}`).click();
    await page.locator('article-vote[data-given]').waitFor();
    await page.mouse.move(0, 0);
    await page.reload();
    await eventually(() => said(page)).toBe(sentence);

    await eventually(look).not.toEqual(before);
    expect(await page.locator('article-vote [value=yes]').getAttribute('aria-pressed')).toBe(
      String(control === '[value=yes]'),
    );
    await page.goto(`${origin}/articles/payout-late/`);
    expect(await page.locator('article-vote[data-given]').count()).toBe(0);
    expect(await said(page)).toBe('');
  });

  test.each([
    ['/articles/refund-payment/', 'I need a person', 'Send'],
    ['/zh-cn/articles/refund-payment/', '我想找人帮忙', '发送'],
  ])('on %s that needs a person leads to the form with the comment', async (path, reason, name) => {
    const comment = 'Paid twice & 50% “back”?';
    const page = await openPage(path);
    await page.locator('article-vote summary').click();
    await page.getByLabel(reason).check();
    await page.locator('[name=comment]').fill(comment);
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForURL('**/contact/?article=refund-payment');
    const text = page.locator('message-form [name=text]');
    const brought = await text.inputValue();
    await page.reload();
    await page.locator('message-form form[novalidate]').waitFor();

    expect(brought).toBe(comment);
    expect(await text.inputValue()).toBe(comment);
    expect(await votes()).toMatchObject([{ helpful: 'no', reason: 'need-a-person', comment }]);
  });

  test('that needs a person leads to the form while the vote cannot be sent', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openPage(path);
    await page.route('**/api/votes', (route) => route.abort());
    await press(page, 'No');
    await page.getByLabel('I need a person').check();
    await page.locator('[name=comment]').fill('Paid twice.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.waitForURL('**/contact/?article=refund-payment');

    expect(await page.locator('message-form [name=text]').inputValue()).toBe('Paid twice.');
  });

  test('is sent as a plain form where what sends it cannot be fetched', async () => {
    expectTrouble(/ERR_FAILED|voting/);
    const page = await newReader();
    await page.route('**/_astro/voting.*', (route) => route.abort());
    await page.goto(origin + path);
    await press(page, 'Yes');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/thanks?**');

    expect(await votes()).toMatchObject([{ helpful: 'yes' }]);
  });

  test('belongs to the article in the reader’s language', async () => {
    const page = await openPage('/zh-cn/articles/refund-payment/');
    await page.locator('article-vote button[value=yes]').click();
    await eventually(() => said(page)).toBe('谢谢，知道了。');

    expect(await votes()).toMatchObject([{ article: 'refund-payment', locale: 'zh-CN' }]);
  });
});

const votes = () => rows('SELECT article, locale, version, helpful, reason, comment FROM votes');
