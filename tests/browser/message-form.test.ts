import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, openPage, origin, rows, settings } from './product.ts';

const text = (page: Page) => page.locator('[name=text]');
const email = (page: Page) => page.locator('[name=email]');
const send = (page: Page) => page.locator('message-form .btn.pri').click();
const said = (page: Page) => page.locator('message-form > .said').textContent();

/** A message that no article comes near. */
const plain = 'Hello Mei';

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
      /^Write your whole e-mail address/,
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
    ['jonas@gmial.com', 'jonas@gmail.com'],
    ['jonas@gmail', 'jonas@gmail.com'],
    ['jonas@qq', 'jonas@qq.com'],
  ])('in the address %s is put right by one press', async (wrong, right) => {
    // What the form takes for an address, the Worker may still doubt.
    expectTrouble(/422 .*api\/messages/);
    const page = await openForm();
    await write(page, { text: plain, email: wrong });
    await send(page);
    await page.getByRole('button', { name: right }).click();

    expect(await email(page).inputValue()).toBe(right);
    expect(await page.locator('#email-error').isHidden()).toBe(true);
  });
});

describe('what was typed is kept', () => {
  test('over a reload', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    const notice = await page.locator('[data-part=draft]').isVisible();
    await page.reload();
    await ready(page);

    expect(notice).toBe(true);
    expect(await text(page).inputValue()).toBe(plain);
    expect(await email(page).inputValue()).toBe('jonas@client.example');
  });

  test('in the other language', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: '' });
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL('**/zh-cn/contact/');
    await ready(page);

    expect(await text(page).inputValue()).toBe(plain);
  });

  test('for seven days and no longer', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: '' });
    await page.evaluate(
      (late) => {
        const draft = JSON.parse(localStorage.getItem('draft message') ?? '{}');
        localStorage.setItem('draft message', JSON.stringify({ ...draft, at: late }));
      },
      Date.now() - 8 * 24 * 3600 * 1000,
    );
    await page.reload();
    await ready(page);

    expect(await text(page).inputValue()).toBe('');
  });

  test('while the server is away, which offers the mail address with the text', async () => {
    expectTrouble(/ERR_/);
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) => route.abort());
    await send(page);
    await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);
    const href = await page.getByRole('link', { name: 'Open as an e-mail' }).getAttribute('href');
    await page.unroute('**/api/messages');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/messages/*/**');

    expect(href).toBe(`mailto:${settings.owner.email}?body=${encodeURIComponent(plain)}`);
    expect(await messages()).toHaveLength(1);
  });

  test('when the answer is lost, and sent again it is still one message', async () => {
    expectTrouble(/ERR_/);
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/api/messages');
    await page.reload();
    await ready(page);
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toHaveLength(1);
  });

  test.each([
    [503, /^Not sent\./],
    [429, /^Too many/],
  ])('when the answer is %d', async (status, sentence) => {
    expectTrouble(new RegExp(String(status)));
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: 'Too many messages.' }),
      }),
    );
    await send(page);
    await eventually(() => said(page)).toMatch(sentence);

    expect(await text(page).inputValue()).toBe(plain);
  });
});

describe('suggestions', () => {
  const question = 'How do I refund a client who paid twice?';

  test('appear while the message is written, and never take the focus', async () => {
    const page = await openForm();
    await text(page).pressSequentially(question);
    await page.locator('.sug summary').first().waitFor();

    expect(await page.locator('.sug summary').first().textContent()).toBe('Refund a payment');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
  });

  test('wait for a few words', async () => {
    const page = await openForm();
    await text(page).fill('refund');
    await page.waitForTimeout(900);

    expect(await page.locator('.sug').isHidden()).toBe(true);
  });

  test('that solve it put the draft aside, and Undo brings it back', async () => {
    const page = await openForm();
    await write(page, { text: question, email: 'jonas@client.example' });
    await page.locator('.sug summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    const thanks = await said(page);
    const hidden = await text(page).isHidden();
    await page.getByRole('button', { name: 'Undo' }).click();

    expect(thanks).toBe('Great. Your draft was not sent. Undo');
    expect(hidden).toBe(true);
    expect(await text(page).inputValue()).toBe(question);
    await page.reload();
    await ready(page);
    expect([await text(page).inputValue(), await email(page).inputValue()]).toEqual([
      question,
      'jonas@client.example',
    ]);
    expect(await messages()).toEqual([]);
  });

  test('are told with the message when it is sent all the same', async () => {
    const page = await openForm();
    await write(page, { text: question, email: 'jonas@client.example' });
    await page.locator('.sug summary').first().waitFor();
    await send(page);
    await page.waitForURL('**/messages/*/**');
    const [message] = await messages();

    expect(JSON.parse(String(message?.['suggested']))).toContain('refund-payment');
  });
});

async function openForm(path = '/contact/'): Promise<Page> {
  const page = await openPage(path);
  await ready(page);
  return page;
}

/** Once the script has taken over. */
const ready = (page: Page) => page.locator('message-form form[novalidate]').waitFor();

async function write(page: Page, fields: { text: string; email: string }) {
  await text(page).fill(fields.text);
  await email(page).fill(fields.email);
}

const messages = () =>
  rows('SELECT text, email, locale, query, page, visit, suggested FROM messages');
