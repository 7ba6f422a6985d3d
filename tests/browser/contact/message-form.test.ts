import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, openPage, origin, rows, settings } from '../product.ts';

const text = (page: Page) => page.locator('[name=text]');
const email = (page: Page) => page.locator('[name=email]');
const send = (page: Page) => page.locator('message-form .button.primary').click();
const said = (page: Page) => page.locator('message-form > .status').textContent();

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
    ['jonas@gmail,com', 'jonas@gmail.com', 'This address cannot be right.'],
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

describe('a sending that takes long', () => {
  /** The first answer never comes. */
  async function sendIntoNothing(): Promise<Page> {
    const page = await openForm();
    await page.clock.install();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', () => {}, { times: 1 });
    const request = page.waitForRequest('**/api/messages');
    await send(page);
    await request;
    return page;
  }

  test('can be put aside, and sent later it is one message', async () => {
    expectTrouble(/ERR_ABORTED/);
    const page = await sendIntoNothing();
    const [draft] = await drafts(page);
    const { key } = JSON.parse(draft?.value ?? '').fields;
    await page.clock.fastForward(8000);
    await page.getByRole('button', { name: 'Save and send later' }).click();
    await eventually(() => said(page)).toBe('Kept on this device. Send it whenever you like.');
    const again = page.waitForRequest('**/api/messages');
    await send(page);

    expect((await again).postData()).toContain(key);
    await page.waitForURL('**/messages/*/**');
    expect(await messages()).toHaveLength(1);
  });

  test('ends by itself after a minute', async () => {
    expectTrouble(/ERR_ABORTED/);
    const page = await sendIntoNothing();
    await page.clock.fastForward(60_000);
    await eventually(() => said(page)).toMatch(/^Not sent\./);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toHaveLength(1);
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
    await makeOld(page);
    await page.reload();
    await ready(page);

    expect(await text(page).inputValue()).toBe('');
    expect(await drafts(page)).toEqual([]);
  });

  test('while the server is away, which offers the mail address with the text', async () => {
    expectTrouble(/ERR_/);
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) => route.abort());
    await send(page);
    await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);
    const href = await page.getByRole('link', { name: 'Open as an email' }).getAttribute('href');
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
        body: JSON.stringify({ type: 'about:blank', status, detail: 'Too many messages.' }),
      }),
    );
    await send(page);
    await eventually(() => said(page)).toMatch(sentence);

    expect(await text(page).inputValue()).toBe(plain);
  });
});

/** What answers in place of the Worker, before it or around it. */
const strangers = [
  ['a page for a spent quota', 429, 'text/html', '<h1>Error 1027</h1>'],
  [
    'JSON for a spent quota',
    429,
    'application/problem+json',
    '{"type":"https://developers.cloudflare.com/","status":429,"detail":"Error 1027"}',
  ],
  ['a network that wants a sign-in', 200, 'text/html', '<h1>Free Wi-Fi</h1>'],
  ['JSON of somebody else', 200, 'application/json', '{"ok":true}'],
  ['an error page', 502, 'text/html', '<h1>Bad gateway</h1>'],
  ['a page that refuses', 403, 'text/html', '<h1>Forbidden</h1>'],
] as const;

test.each(strangers)('%s (%d) offers the mail address with the text', async (_, ...answer) => {
  const [status, contentType, body] = answer;
  if (status !== 200) expectTrouble(new RegExp(String(status)));
  const page = await openForm();
  await write(page, { text: plain, email: 'jonas@client.example' });
  await page.route('**/api/messages', (route) => route.fulfill({ status, contentType, body }));
  await send(page);
  await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);

  const href = await page.getByRole('link', { name: 'Open as an email' }).getAttribute('href');
  expect(href).toBe(`mailto:${settings.owner.email}?body=${encodeURIComponent(plain)}`);
  expect(await text(page).inputValue()).toBe(plain);
});

describe('suggestions', () => {
  const question = 'How do I refund a client who paid twice?';

  test('appear while the message is written, and never take the focus', async () => {
    const page = await openForm();
    await text(page).pressSequentially(question);
    await page.locator('.suggestions summary').first().waitFor();

    expect(await page.locator('.suggestions summary').first().textContent()).toBe(
      'Refund a payment',
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
  });

  test('wait for a few words', async () => {
    const page = await openForm();
    await text(page).fill('refund');
    await page.waitForTimeout(900);

    expect(await page.locator('.suggestions').isHidden()).toBe(true);
  });

  test('that solve it put the draft aside, and Undo brings it back', async () => {
    const page = await openForm();
    await write(page, { text: question, email: 'jonas@client.example' });
    await page.locator('.suggestions summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    const thanks = await said(page);
    const hidden = await text(page).isHidden();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');

    expect(thanks).toBe('Great. Your draft was not sent. Undo');
    expect([hidden, focused]).toEqual([true, 'Undo']);
    expect(await text(page).inputValue()).toBe(question);
    await page.reload();
    await ready(page);
    expect([await text(page).inputValue(), await email(page).inputValue()]).toEqual([
      question,
      'jonas@client.example',
    ]);
    expect(await messages()).toEqual([]);
  });

  test.each([
    ['/contact/', question, 'This solved it', 'Bring back your draft', 'Your draft is back.'],
    ['/zh-cn/contact/', '怎么把钱退给付了两次的客户？', '解决了', '找回草稿', '草稿已找回。'],
  ])(
    'that solved it leave the draft to be brought back on %s, also after leaving',
    async (path, asked, solved, back, done) => {
      const page = await openForm(path);
      await write(page, { text: asked, email: 'jonas@client.example' });
      await page.locator('.suggestions summary').first().click();
      await page.getByRole('button', { name: solved }).first().click();
      await page.goto(`${origin}/`);
      await page.goto(origin + path);
      await ready(page);
      const empty = await text(page).inputValue();
      const offered = await page.locator('[role=status] > [data-part=aside]').isVisible();
      await page.getByRole('button', { name: back }).press('Enter');

      expect([empty, offered]).toEqual(['', true]);
      expect(await said(page)).toBe(done);
      expect([await text(page).inputValue(), await email(page).inputValue()]).toEqual([
        asked,
        'jonas@client.example',
      ]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
      expect(await page.getByRole('button', { name: back }).isHidden()).toBe(true);
    },
  );

  test('that solved it offer the draft only while nothing else is written, and no more once that is sent', async () => {
    const page = await openSolved();
    const back = page.getByRole('button', { name: 'Bring back your draft' });
    await write(page, { text: plain, email: 'jonas@client.example' });
    const whileWriting = await back.isVisible();
    await text(page).fill('');
    const emptied = await back.isVisible();
    await text(page).fill(plain);
    await send(page);
    await page.waitForURL('**/messages/*/**');
    await page.goto(`${origin}/contact/`);
    await ready(page);

    expect([whileWriting, emptied]).toEqual([false, true]);
    expect(await back.isHidden()).toBe(true);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('refund');
  });

  test('that solved it keep the draft for seven days and no longer', async () => {
    const page = await openSolved();
    await makeOld(page);
    await page.reload();
    await ready(page);

    expect(await page.getByRole('button', { name: 'Bring back your draft' }).isHidden()).toBe(true);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('refund');
  });

  /** The contact page after a suggestion was the answer. */
  async function openSolved(): Promise<Page> {
    const page = await openForm();
    await write(page, { text: question, email: '' });
    await page.locator('.suggestions summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    await page.reload();
    await ready(page);
    return page;
  }

  test.each([
    ['the text is emptied', ''],
    ['nothing fits any more', 'zzyzx qwxyj vvkkq zzyzx'],
  ])('go when %s, and are not told with the message', async (_, written) => {
    const page = await openForm();
    await text(page).fill(question);
    await page.locator('.suggestions summary').first().waitFor();
    await text(page).fill(written);
    await page.locator('.suggestions').waitFor({ state: 'hidden' });

    expect(await page.locator('[name=suggested]').count()).toBe(0);
  });

  test('are told with the message when it is sent all the same', async () => {
    const page = await openForm();
    await write(page, { text: question, email: 'jonas@client.example' });
    await page.locator('.suggestions summary').first().waitFor();
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

/** What is kept of all drafts, with its keys. */
const drafts = (page: Page) =>
  page.evaluate(() =>
    Object.entries<string>({ ...localStorage })
      .filter(([key]) => key.startsWith('draft '))
      .map(([key, value]) => ({ key, value })),
  );

async function makeOld(page: Page) {
  const kept = await drafts(page);
  const at = Date.now() - 8 * 24 * 3600 * 1000;
  const old = kept.map(({ key, value }) => [key, JSON.stringify({ ...JSON.parse(value), at })]);
  await page.evaluate((items) => {
    for (const [key = '', value = ''] of items) localStorage.setItem(key, value);
  }, old);
  expect(kept).toHaveLength(1);
}
