import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../site/search/answers.ts';
import { startIn } from './running-site.ts';
import { textIn } from './small-content.ts';
import { third } from './third-language.ts';

/** What a stylesheet calls the fonts of a language. */
const fontsOf = (code: string, styles: string) =>
  styles.match(new RegExp(`\\[lang=["']?${code}["']?\\]\\s*\\{--font-language:([^}]+)\\}`))?.[1];

describe('a site in three languages', () => {
  let site: Awaited<ReturnType<typeof startIn>>;

  beforeAll(async () => {
    site = await startIn([
      { code: 'en', path: 'en', without: 'reset-password' },
      { code: 'zh-CN', path: 'zh-cn' },
      third,
    ]);
  });
  afterAll(() => site?.stop());

  async function searchOn(page: string | undefined, question: string) {
    const { text } = await site.ask(
      `/api/search?locale=${page}&q=${encodeURIComponent(question)}`,
      {
        headers: { accept: 'application/json' },
      },
    );
    return JSON.parse(text) as Answers;
  }

  test('names every language of a page, and offers the other two as a list', () => {
    const pages = ['index.html', 'zh-cn/index.html', 'nihongo/index.html'].map(site.read);

    expect(pages.map((html) => html.match(/<html[^>]* lang="([^"]+)"/)?.[1])).toEqual([
      'en',
      'zh-CN',
      'ja',
    ]);
    for (const html of pages) {
      const alternates = html.match(/<link[^>]* rel="alternate"[^>]*>/g)?.join() ?? '';
      for (const code of ['en', 'zh-CN', 'ja']) expect(alternates).toContain(`hreflang="${code}"`);
      const [list = ''] = html.match(/<details class="languages".*?<\/details>/s) ?? [];
      expect(list.match(/hreflang=/g)).toHaveLength(2);
    }
  });

  test('leads to no assistant where the owner wants none', () => {
    const page = site.read('articles/refund-payment/index.html');

    expect(page).toContain('<article-vote');
    expect(page + site.read('privacy/index.html')).not.toMatch(/chatgpt|claude/i);
  });

  test('sets each language as its facts say, in its fonts', () => {
    const pages = ['index.html', 'zh-cn/index.html', 'nihongo/index.html'].map(site.read);
    const styles = site.files
      .filter((file) => file.endsWith('.css'))
      .map(site.read)
      .join('');

    expect(pages.map((html) => html.match(/<html[^>]* data-typography="([^"]+)"/)?.[1])).toEqual([
      'alphabetic',
      'cjk',
      'cjk',
    ]);
    expect(fontsOf('ja', styles)).toContain(third.font);
    expect(fontsOf('zh-CN', styles)).toContain('PingFang SC');
    expect(fontsOf('en', styles)).toBe('initial');
  });

  test('sets no gap into a date of a language that has none there', () => {
    expect(site.read('nihongo/articles/refund-payment/index.html')).toContain('2026年11月1日');
    expect(site.read('zh-cn/articles/refund-payment/index.html')).toContain('2026 年 11 月 1 日');
  });

  test('leads from the root to what only a further language has', async () => {
    const answers = await Promise.all(
      [
        '/articles/reset-password/',
        '/articles/reset-password',
        '/articles/reset-password.md',
        '/topics/your-account/',
        '/topics/your-account',
        '/en/articles/refund-payment/',
      ].map((path) => site.ask(path)),
    );

    expect(answers.map(({ status, to }) => [status, to])).toEqual([
      [302, '/zh-cn/articles/reset-password/'],
      [302, '/zh-cn/articles/reset-password/'],
      [302, '/zh-cn/articles/reset-password.md'],
      [302, '/zh-cn/topics/your-account/'],
      [302, '/zh-cn/topics/your-account/'],
      [301, '/articles/refund-payment/'],
    ]);
  });

  test('leads from the address that an article had before, with its last slash and without', async () => {
    const answers = await Promise.all(
      ['/former/refunds', '/former/refunds/'].map((path) => site.ask(path)),
    );

    expect(answers.map(({ status, to }) => [status, to])).toEqual([
      [301, '/articles/refund-payment/'],
      [301, '/articles/refund-payment/'],
    ]);
  });

  test('answers a question in each of its languages, on a page in another one', async () => {
    const found = await Promise.all(
      [
        // Only Chinese has the article, by its own words and by what the owner says for them.
        ['en', '忘记密码了', 'zh-CN', '/zh-cn/articles/reset-password/'],
        ['en', 'lost my pass phrase', 'zh-CN', '/zh-cn/articles/reset-password/'],
        ['ja', '怎么把钱退给客户', 'zh-CN', '/zh-cn/articles/refund-payment/'],
        ['zh-CN', 'how do I refund a client', 'en', '/articles/refund-payment/'],
      ].map(async ([page, question = '', locale, url]) => ({
        ...(await searchOn(page, question)),
        expected: { locale, url },
      })),
    );

    for (const { expected, locale, results } of found)
      expect({ locale, url: results[0]?.url.replace(/#.*/, '') }).toEqual(expected);
  });

  test('takes a question that nothing answers for one of the language whose letters it has', async () => {
    expect(await searchOn('en', 'きょうりゅうのほねをみがく')).toMatchObject({
      locale: 'ja',
      answered: false,
    });
    expect(await searchOn('en', '恐龙化石')).toMatchObject({ answered: false });
  });

  test('shows the owner the translation of a gap, whichever language it is in', async () => {
    for (const locale of ['en', third.code]) {
      const body = { query: textIn(locale).question, why: 'asked', email: 'lin@client.example' };
      await site.ask('/api/gaps', { body: { ...body, locale } });
    }
    await site.runSchedule(0);
    await site.db.prepare(`UPDATE wordings SET article = 'refund-payment', confidence = 0.9`).run();
    const { results } = await site.db
      .prepare('SELECT gap FROM wordings ORDER BY locale')
      .all<{ gap: number }>();
    const [english, japanese] = results.map(({ gap }) => gap);
    const { text } = await site.own(`/admin/gaps/${english}/`);

    expect(text).toContain(
      `href="/admin/gaps/${japanese}/" lang="ja" dir="auto" data-typography="cjk"`,
    );
  });
});
