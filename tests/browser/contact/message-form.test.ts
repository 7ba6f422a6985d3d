import { describe, expect, test } from 'vitest';
import { openPage, origin } from '../product.ts';
import { email, messages, openForm, plain, ready, said, send, text, write } from './form-page.ts';

describe('sending a message', () => {
  test('leads to its page, and leaves no draft behind', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toMatchObject([
      { text: plain, email: 'jonas@client.example', locale: 'en' },
    ]);
    expect(await page.locator('main').textContent()).toContain(plain);
    expect(await page.locator('main').textContent()).not.toContain('jonas@client.example');
    await page.goto(`${origin}/contact/`);
    expect(await text(page).inputValue()).toBe('');
  });

  test('is remembered on this device, so that its page is found again', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await send(page);
    await page.waitForURL('**/messages/*/**');
    const { pathname } = new URL(page.url());
    await page.goto(`${origin}/sent/`);
    await page.getByRole('link', { name: plain }).click();
    await page.waitForURL(`**${pathname}`);

    expect(await page.locator('main').textContent()).toContain(plain);
  });

  test('tells where the reader comes from', async () => {
    const page = await openForm('/zh-cn/contact/?article=refund-payment&q=%E9%80%80%E6%AC%BE');
    await email(page).fill('jonas@client.example');
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toMatchObject([
      {
        text: '退款',
        query: '退款',
        page: '/zh-cn/articles/refund-payment/',
        locale: 'zh-CN',
        visit: expect.any(String),
      },
    ]);
  });

  test('happens once, however often the button is pressed', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await send(page);
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toHaveLength(1);
  });
});

describe('a mistake', () => {
  test('is named beside its field, counted, and has the focus', async () => {
    const page = await openForm();
    await send(page);

    expect(await page.locator('#text-error').textContent()).toBe(
      'Write a few words so Mei can help.',
    );
    expect(await page.locator('#email-error').textContent()).toMatch(
      /^Write your whole email address/,
    );
    expect(await said(page)).toBe('2 things to put right.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
    expect(await text(page).getAttribute('aria-invalid')).toBe('true');
    expect(await messages()).toEqual([]);
  });

  test('goes while it is put right', async () => {
    const page = await openForm();
    await send(page);
    await text(page).fill(plain);

    expect(await page.locator('#text-error').isHidden()).toBe(true);
    expect(await text(page).getAttribute('aria-invalid')).toBeNull();
  });

  test.each([
    ['/contact/', 'One thing to put right.'],
    ['/zh-cn/contact/', '有 1 处需要修改。'],
  ])('is counted no more on %s once it is put right', async (path, left) => {
    const page = await openForm(path);
    await send(page);
    await text(page).fill(plain);
    const one = await said(page);
    await email(page).fill('jonas@client.example');

    expect(one).toBe(left);
    expect(await said(page)).toBe('');
  });

  test.each([
    ['jonas@gmial.com', 'jonas@gmail.com', 'Email may not reach this address.'],
    ['jonas@gmial.con', 'jonas@gmail.com', 'Email may not reach this address.'],
    ['jonas@gmail', 'jonas@gmail.com', 'This address is missing its ending.'],
    ['jonas@qq', 'jonas@qq.com', 'This address is missing its ending.'],
    ['jonas@gmail,com', 'jonas@gmail.com', 'This address has a dot in the wrong place.'],
  ])('in the address %s is put right by one press', async (wrong, right, words) => {
    const page = await openForm();
    await write(page, { text: plain, email: wrong });
    await send(page);
    const error = await page.locator('#email-error').textContent();
    await page.getByRole('button', { name: right }).click();

    expect(error?.trim().startsWith(`${words} Did you mean ${right}?`)).toBe(true);

    expect(await email(page).inputValue()).toBe(right);
    expect(await page.locator('#email-error').isHidden()).toBe(true);
  });

  test('that was none is sent the second time', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@yahoo.co' });
    await send(page);
    const sentAtOnce = await messages();
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(sentAtOnce).toEqual([]);
    expect(await messages()).toMatchObject([{ email: 'jonas@yahoo.co' }]);
  });
});

describe('from an article', () => {
  test.each([
    ['/contact/', 'About: Refund a payment'],
    ['/zh-cn/contact/', /^关于： ?\p{Script=Han}/u],
  ])('%s names it as its title does', async (path, words) => {
    const page = await openForm(`${path}?article=refund-payment`);
    await page.locator('[data-part=about]:not([hidden])').waitFor();

    expect(await page.locator('[data-part=about]').textContent()).toMatch(words);
  });

  test('that does not exist nothing is named', async () => {
    const page = await openPage('/');
    const listed = page.waitForResponse('**/articles.json');
    await page.goto(`${origin}/contact/?article=no-such-article`);
    await (await listed).finished();
    await ready(page);

    expect(await page.locator('[data-part=about]').isHidden()).toBe(true);
  });
});
