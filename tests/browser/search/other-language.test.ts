import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, newReader, openPage, origin, rows } from '../product.ts';
import { hide, visitAfter } from '../visits/visit-of.ts';

const sides = [
  [
    '/',
    '忘记密码了登不进去',
    'zh-CN',
    '/zh-cn/articles/reset-password/',
    'Showing results in Chinese.',
  ],
  ['/zh-cn/', 'i forgot my password', 'en', '/articles/reset-password/', '已显示英文结果。'],
] as const;

describe.each(sides)('on %s the question “%s”', (home, question, locale, article, said) => {
  const results = `${home}search/?q=${encodeURIComponent(question)}`;

  test('is answered in its language, and the list says so', async () => {
    const page = await openPage(home);
    await page.locator('main [name=q]').fill(question);
    await page.locator('.drop .corrected').waitFor();

    expect(await page.locator('.drop .corrected').textContent()).toBe(said);
    expect(await page.locator('.drop .answer p').getAttribute('lang')).toBe(locale);
    const option = page.getByRole('option').first();
    expect(await option.getAttribute('href')).toMatch(new RegExp(`^${article}\\?`));
    expect(await attributesOf(option)).toEqual({
      lang: locale,
      dir: 'auto',
      typography: locale === 'en' ? 'alphabetic' : 'cjk',
    });
    await eventually(() => page.locator('main [role=status]').first().textContent()).toContain(
      said,
    );
  });

  test('leads by keys to the page in its language', async () => {
    const page = await openPage(home);
    await page.locator('main [name=q]').fill(question);
    await page.locator('.drop .corrected').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${article}**`);

    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  });

  test('is answered on the page of results as without JavaScript', async () => {
    const page = await openPage(results);
    await page.locator('search-results .corrected').waitFor();
    const plain = await openPage(home, { javaScriptEnabled: false });
    await plain.locator('main [name=q]').fill(question);
    await plain.keyboard.press('Enter');
    await plain.waitForURL('**/api/search?**');

    for (const each of [page, plain]) {
      expect(await each.locator('.results .corrected').textContent()).toBe(said);
      const link = each.locator('.results .options a').first();
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^${article}`));
      expect(await attributesOf(link)).toMatchObject({ lang: locale });
    }
    expect(await plain.locator('.results .answer').textContent()).toBe(
      await page.locator('.results .answer').textContent(),
    );
  });

  test('counts for that language, and so does the article that was opened', async () => {
    const page = await openPage(results);
    await page.locator('search-results .corrected').waitFor();
    await page
      .locator('search-results .options a')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    const visit = await visitAfter(page, hide);

    expect(visit).toMatchObject({
      locale,
      searches: [{ query: question, answered: true, clicked: 'reset-password' }],
    });
  });
});

describe('a question in another language that nothing answers', () => {
  const unanswered = '恐龙化石怎么保养';

  test('is noted in its language', async () => {
    await openPage(`/search/?q=${encodeURIComponent(unanswered)}`);

    await eventually(() => rows('SELECT query, locale FROM gaps')).toEqual([
      { query: unanswered, locale: 'zh-CN' },
    ]);
  });

  test.each([true, false])(
    'takes an address in its language, with JavaScript: %s',
    async (javaScriptEnabled) => {
      const path = javaScriptEnabled ? '/search/' : '/api/search';
      const page = await openPage(`${path}?locale=en&q=${encodeURIComponent(unanswered)}`, {
        javaScriptEnabled,
      });
      await page.locator('answer-request [name=email]').fill('jonas@client.example');
      await page.getByRole('button', { name: 'Tell me' }).click();

      await eventually(() => rows(`SELECT query, locale FROM gaps WHERE why = 'asked'`)).toEqual([
        { query: unanswered, locale: 'zh-CN' },
      ]);
    },
  );
});

/** Which languages are opened, and whether pinyin is read: what each index reads of itself is told elsewhere. */
const isTold = (path: string) => /root|pinyin/.test(path);

describe('what is fetched of other languages', () => {
  test.each([
    ['/', 'how do I refund a client', ['/companion/en/root.json']],
    ['/', 'dinosaur certificates on paper', ['/companion/en/root.json']],
    ['/zh-cn/', '客户时间要多长', ['/companion/zh-cn/root.json']],
    ['/zh-cn/', 'Stripe 怎么连接', ['/companion/zh-cn/root.json']],
    ['/', '怎么退款', ['/companion/en/root.json', '/companion/zh-cn/root.json']],
    ['/zh-cn/', 'tuikuan', ['/companion/zh-cn/root.json', '/companion/zh-cn/pinyin.json']],
  ])('on %s for “%s” is no more than it needs', async (home, question, files) => {
    const { page, fetched } = await listening();
    await page.goto(`${origin}${home}search/?q=${encodeURIComponent(question)}`);
    await page.locator('search-results .count').waitFor();

    expect(fetched().filter(isTold)).toEqual(files);
  });
});

describe('a question in pinyin', () => {
  test.each([
    ['tui kuan', '退款', 'refund-payment'],
    ['fapiao shuihao', '发票税号', 'charge-vat-gst'],
  ])(
    'is answered as it was meant, and the list says how it was read: %s',
    async (typed, meant, slug) => {
      const page = await openPage('/zh-cn/');
      await page.locator('main [name=q]').fill(typed);
      await page.locator('.drop .corrected').waitFor();

      expect(await page.locator('.drop .corrected').textContent()).toBe(
        `已显示“${meant}”的结果。仍然搜索“${typed}”`,
      );
      expect(await page.getByRole('option').first().getAttribute('href')).toContain(
        `/zh-cn/articles/${slug}/`,
      );
    },
  );

  test('is noted as it was typed and as it was read', async () => {
    const page = await openPage('/zh-cn/search/?q=fapiao+shuihao');
    await page.locator('.results .corrected').waitFor();
    await eventually(() => page.evaluate(() => sessionStorage.getItem('visit'))).toContain('税号');
    const visit = await visitAfter(page, hide);

    expect(visit?.searches).toMatchObject([{ query: 'fapiao shuihao', read: '发票税号' }]);
  });

  test('can be searched as it was typed', async () => {
    const page = await openPage('/zh-cn/search/?q=tuikuan');
    await page.locator('.results .corrected a').click();
    await page.waitForURL('**exact');
    await page.locator('search-results .count').waitFor();

    expect(await page.locator('.results .corrected').count()).toBe(0);
  });

  test('is read without JavaScript too', async () => {
    const page = await openPage('/api/search?locale=zh-CN&q=tuikuan', { javaScriptEnabled: false });

    expect(await page.locator('.results .corrected').textContent()).toContain('退款');
  });
});

test('a message in another language is offered articles of that one, which say so to a screen reader', async () => {
  const page = await openPage('/contact/');
  await page.locator('[name=text]').fill('客户付了两次，多的那笔怎么退回去？');
  const summary = page.locator('.suggestions summary').first();
  await summary.waitFor();

  expect(await attributesOf(summary)).toEqual({ lang: 'zh-CN', dir: 'auto', typography: 'cjk' });
});

test('the words of an address that is not there are looked for in the language of the page', async () => {
  const { page, fetched } = await listening();
  await page.goto(`${origin}/zh-cn/search/?path=password+refunding`);
  await page.waitForLoadState('networkidle');

  expect(fetched().filter(isTold)).toEqual(['/companion/zh-cn/root.json']);
});

const attributesOf = async (element: ReturnType<Page['locator']>) => ({
  lang: await element.getAttribute('lang'),
  dir: await element.getAttribute('dir'),
  typography: await element.getAttribute('data-typography'),
});

/** A reader, and which files of the companion indexes their page fetched, without versions. */
async function listening() {
  const page = await newReader();
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  const fetched = () =>
    paths
      .filter((path) => path.startsWith('/companion/'))
      .map((path) => path.replace(/\/[0-9a-f]{12}\//, '/'));
  return { page, fetched };
}
