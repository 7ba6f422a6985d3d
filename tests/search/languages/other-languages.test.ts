import { describe, expect, test } from 'vitest';
import { pinyinOf } from '../../../site/content/search/pinyin.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { Answers } from '../../../site/search/answers.ts';
import { ask } from '../../../site/search/ask.ts';
import type { CompanionSource } from '../../../site/search/companion/build/source.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { askSite } from '../../../site/search/languages/ask-site.ts';
import { otherLanguages } from '../../../site/search/results/strings.ts';
import { filesOf } from '../open-site.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

const sources: Partial<Record<Locale, CompanionSource>> = {
  en: bicycleShop,
  'zh-CN': { ...bookingTool, base: '/zh-cn/', pinyin: pinyinOf([]) },
};

/** Asks on a page, and says which other indexes were opened for it. */
async function askOn(
  page: Locale,
  question: string,
  site: readonly Locale[] = ['en', 'zh-CN'],
): Promise<{ answers: Answers; opened: Locale[] }> {
  const opened: Locale[] = [];
  const indexOf = (locale: Locale) => openBuilt(filesOf(sources[locale] as CompanionSource));
  const companion = await indexOf(page);
  const answers = await askSite(await ask(companion, question), {
    companion,
    others: otherLanguages(page, site),
    open(locale) {
      opened.push(locale);
      return indexOf(locale);
    },
  });
  return { answers, opened };
}

describe('a question in another language of the site', () => {
  test.each([
    ['en', '客人来不了了怎么办', 'zh-CN', 'cancel-a-booking', 'Showing results in Chinese.'],
    ['en', '導出客戶名單', 'zh-CN', 'export-customers', 'Showing results in Chinese.'],
    ['en', 'iCal 日历没有更新', 'zh-CN', 'connect-a-calendar', 'Showing results in Chinese.'],
    ['zh-CN', 'what do I do with a flat tyre', 'en', 'mend-a-puncture', '已显示英文结果。'],
    ['zh-CN', 'Does a vuocher expire?', 'en', 'pay-with-a-voucher', '已显示英文结果。'],
  ] as const)(
    'on a page in %s is answered in its own: %s',
    async (page, question, locale, article, said) => {
      const { answers } = await askOn(page, question);

      expect(answers).toMatchObject({ question, locale, answered: true });
      expect(answers.results[0]?.article).toBe(article);
      expect(answers.otherLanguage).toEqual({
        said,
        attributes: expect.objectContaining({ lang: locale, dir: 'auto' }),
      });
    },
  );

  test('is read as far as any question is: 2,000 characters', async () => {
    const asked = '客人来不了了怎么办 ';
    const within = `${asked}${'zzz '.repeat(1000)}`;
    const { answers, opened } = await askOn('en', within);

    expect(opened).toEqual(['zh-CN']);
    expect(answers.question).toBe(within);
    expect((await askOn('en', `${'zzz '.repeat(500)}${asked}`)).opened).toEqual([]);
    expect((await askOn('en', `${'zzz '.repeat(400)}${asked}`)).opened).toEqual(['zh-CN']);
  });

  test('leads to the page in that language', async () => {
    const { answers } = await askOn('en', '客人来不了了怎么办');

    expect(answers.results[0]?.url).toMatch(/^\/zh-cn\/articles\/cancel-a-booking\//);
  });

  test('that nothing answers is one of that language', async () => {
    const { answers } = await askOn('en', '恐龙化石证书怎么保养');

    expect(answers).toMatchObject({ locale: 'zh-CN', answered: false });
  });

  test('asks for nothing where it is a greeting there', async () => {
    expect((await askOn('en', '你好')).answers.asks).toBe(false);
    expect((await askOn('zh-CN', 'hello')).answers.asks).toBe(false);
  });
});

describe('a question in the language of the page', () => {
  test.each([
    ['en', 'How do I get my brakes fixed?'],
    ['en', 'export dinosaur certificates'],
    ['en', '退款 is what they wrote on the card, do I get my money back?'],
    ['zh-CN', '预约能同步到苹果日历吗'],
    ['zh-CN', 'Excel 打开是乱码'],
    ['zh-CN', '恐龙化石 API 怎么保养'],
    ['zh-CN', 'iCal'],
  ] as const)(
    'on a page in %s opens no other index, and is answered as before: %s',
    async (page, question) => {
      const companion = await openBuilt(filesOf(sources[page] as CompanionSource));
      const { answers, opened } = await askOn(page, question);

      expect(opened).toEqual([]);
      expect(answers).toEqual(await ask(companion, question));
    },
  );

  test.each(['Xero', 'qz'])('is a name that no language knows: %s', async (question) => {
    expect((await askOn('zh-CN', question)).answers).toMatchObject({ locale: 'zh-CN' });
  });

  test('on a site in one language is all there is', async () => {
    const { answers, opened } = await askOn('zh-CN', 'flat tyre', ['zh-CN']);

    expect(opened).toEqual([]);
    expect(answers).toMatchObject({ locale: 'zh-CN', answered: false });
    expect(answers).not.toHaveProperty('otherLanguage');
  });
});

test('an index of another language that did not load is no reason to say that nothing answers', async () => {
  const companion = await openBuilt(filesOf(bicycleShop));
  const own = await ask(companion, '客人来不了了怎么办');
  const lost = new Error('lost');

  await expect(
    askSite(own, {
      companion,
      others: otherLanguages('en', ['en', 'zh-CN']),
      open: () => Promise.reject(lost),
    }),
  ).rejects.toBe(lost);
});
