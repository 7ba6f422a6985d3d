import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, get, newReader, openPage, origin, rows } from './product.ts';

const withoutScript = { javaScriptEnabled: false };

/** In customers' words, some with an answer and some without. */
const questions = {
  en: [
    'how do I refund a client',
    'code never arrives',
    'change billing currency',
    'my payout is late',
    'cancel my subscription and get my money back',
    'import customers from a spreadsheet',
    'forgot password',
    'do I have to charge VAT in Germany',
    'export dinosaur certificates',
    'invoice',
  ],
  'zh-CN': [
    '怎么把钱退给客户',
    '收不到验证码',
    '更换结算货币',
    '为什么还没到账',
    '取消订阅能退钱吗',
    '从表格导入客户',
    '忘记密码怎么办',
    '德国客户要不要收增值税',
    '恐龙证书怎么导出',
    '发票',
  ],
} as const;

describe.each([
  { locale: 'en', root: '/' },
  { locale: 'zh-CN', root: '/zh-cn/' },
] as const)('search in $locale', ({ locale, root }) => {
  test('finds the same in the browser, on the Worker’s page and for programs', async () => {
    const scripted = await openPage(`${root}search/`);
    const plain = await newReader(withoutScript);

    for (const question of questions[locale]) {
      const path = `/api/search?locale=${locale}&q=${encodeURIComponent(question)}`;
      const found = await (await get(path)).json();
      await plain.goto(origin + path);
      await scripted.goto(`${origin}${root}search/?q=${encodeURIComponent(question)}`);
      await scripted.locator('search-results .count').waitFor();
      // What the full text adds arrives a moment later.
      await eventually(() => slugsOn(scripted)).toEqual(slugsIn(found));

      expect(slugsIn(found).length, question).toBeGreaterThan(0);
      expect(await slugsOn(plain), question).toEqual(slugsIn(found));
      expect(await headline(plain), question).toEqual(await headline(scripted));
    }
  });

  test('is a form that leads to the Worker’s page', async () => {
    const page = await openPage(root, withoutScript);
    await page.locator('main [name=q]').fill(questions[locale][0]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/api/search?**');

    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main [name=q]').inputValue()).toBe(questions[locale][0]);
    expect((await slugsOn(page))[0]).toBe('refund-payment');
  });
});

describe('without JavaScript', () => {
  test('a question that nothing answers can be left with an address', async () => {
    const page = await openPage(
      '/api/search?locale=en&q=export+dinosaur+certificates',
      withoutScript,
    );
    await page.locator('answer-request [name=email]').fill('jonas@client.example');
    await page.getByRole('button', { name: 'Tell me' }).click();
    await page.waitForURL('**/thanks/');

    expect(await rows('SELECT query, why, email FROM gaps')).toEqual([
      { query: 'export dinosaur certificates', why: 'asked', email: 'jonas@client.example' },
    ]);
  });

  test.each([
    ['en', 'export dinosaur certificates', 'is noted so', 'Leave your address below'],
    ['zh-CN', '恐龙化石怎么保养', '已记下', '在下面留下邮箱'],
  ])(
    'the page of results in %s says that a question is noted once it is sent',
    async (locale, q, noted, way) => {
      const path = `/api/search?locale=${locale}&q=${encodeURIComponent(q)}`;
      const page = await openPage(path, withoutScript);
      const offer = page.locator('[data-part=none]');

      expect(await offer.locator('noscript').isVisible()).toBe(true);
      expect(await offer.locator('noscript').textContent()).toContain(way);
      expect(await offer.textContent()).not.toContain(noted);
      expect(await rows('SELECT query FROM gaps')).toEqual([]);
    },
  );

  test.each([
    ['/articles/refund-payment/', 'Back to the article'],
    ['/zh-cn/articles/refund-payment/', '回到文章'],
  ])('a vote on %s is stored and thanked for, and leads back', async (path, back) => {
    const page = await openPage(path, withoutScript);
    await page.locator('article-vote button[value=yes]').click();
    await page.waitForURL('**/thanks?**');
    await page.getByRole('link', { name: back }).click();
    await page.waitForURL(`**${path}`);

    expect(await rows('SELECT article, helpful FROM votes')).toEqual([
      { article: 'refund-payment', helpful: 'yes' },
    ]);
  });

  test('a no is sent with its reason', async () => {
    const page = await openPage('/articles/refund-payment/', withoutScript);
    await page.locator('article-vote summary').click();
    await page.getByLabel('It’s about something else').check();
    await page.locator('.why button').click();
    await page.waitForURL('**/thanks?**');

    expect(await rows('SELECT helpful, reason FROM votes')).toEqual([
      { helpful: 'no', reason: 'something-else' },
    ]);
  });

  test.each([
    ['/articles/refund-payment/', 'I need a person', 'en'],
    ['/zh-cn/articles/refund-payment/', '我想找人帮忙', 'zh-CN'],
  ])(
    'a no on %s that needs a person leads to the form with the comment',
    async (path, reason, locale) => {
      const page = await openPage(path, withoutScript);
      await page.locator('article-vote summary').click();
      await page.getByLabel(reason).check();
      await page.locator('[name=comment]').fill('Paid twice.');
      await page.locator('.why button').click();
      await page.waitForURL('**/api/votes');
      await page.locator('main [name=email]').fill('jonas@client.example');
      await page.locator('main button.primary').click();
      await page.waitForURL('**/messages/*/**');

      expect(await rows('SELECT helpful, reason FROM votes')).toEqual([
        { helpful: 'no', reason: 'need-a-person' },
      ]);
      expect(await rows('SELECT text, page, locale FROM messages')).toEqual([
        { text: 'Paid twice.', page: path, locale },
      ]);
    },
  );

  test('a message is sent and has its page, on which a further note can be left', async () => {
    const page = await openPage('/contact/', withoutScript);
    await send(page, 'Hello Mei', 'jonas@client.example');
    await page.waitForURL('**/messages/*/**');
    await page.locator('main textarea').first().fill('One thing more.');
    await page.locator('main button.primary').first().click();
    await page.locator('main:has-text("One thing more.")').waitFor();

    expect(await rows('SELECT text, email FROM messages')).toEqual([
      { text: 'Hello Mei', email: 'jonas@client.example' },
    ]);
    expect(await rows('SELECT author, text FROM notes')).toEqual([
      { author: 'customer', text: 'One thing more.' },
    ]);
  });

  test('a message with a mistake comes back with all that was typed', async () => {
    const page = await openPage('/contact/', withoutScript);
    expectTrouble(/422/);
    // The browser takes an address without a dot, the Worker does not.
    await send(page, 'Hello Mei', 'jonas@client');
    await page.waitForURL('**/api/messages');

    expect(await page.locator('[name=text]').inputValue()).toBe('Hello Mei');
    expect(await page.locator('[name=email]').inputValue()).toBe('jonas@client');
    expect(await page.locator('main').textContent()).toMatch(/email/);
    expect(await rows('SELECT id FROM messages')).toEqual([]);
  });

  test.each([
    '/',
    '/topics/',
    '/topics/getting-paid/',
    '/articles/',
    '/contact/',
    '/sent/',
    '/privacy/',
  ])('%s shows nothing that does not work', async (path) => {
    const page = await openPage(path, withoutScript);

    expect(await page.locator('main').textContent()).toMatch(/\S/);
    expect(await page.locator('button[type=button]:visible').count()).toBe(0);
  });

  test('/sent/ does not say that nothing was sent, which it cannot know', async () => {
    const page = await openPage('/sent/', withoutScript);

    expect(await page.locator('sent-messages p').isVisible()).toBe(false);
    expect(await page.locator('main a[href="/contact/"]').isVisible()).toBe(true);
  });
});

async function send(page: Page, text: string, email: string) {
  await page.locator('[name=text]').fill(text);
  await page.locator('[name=email]').fill(email);
  await page.locator('main .button.primary').click();
}

const slugOf = (address: string) => /\/articles\/([\w-]+)\//.exec(address)?.[1];

const slugsOn = async (page: Page) =>
  (
    await page
      .locator('search-results .options a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  ).map(slugOf);

const slugsIn = (found: unknown) =>
  (found as { results: { url: string }[] }).results.map(({ url }) => slugOf(url));

/** The count and the short answer. */
const headline = async (page: Page) => [
  await page.locator('search-results .count').textContent(),
  ...(await page.locator('search-results .answer p').allTextContents()),
];
