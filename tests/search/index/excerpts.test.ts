import { expect, test } from 'vitest';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { addFullText } from '../../../site/pagefind/add-full-text.ts';
import type { FullText, Page } from '../../../site/pagefind/full-text.ts';
import type { Answers } from '../../../site/search/answers.ts';

/** What is shown of one page that the full text alone has found. */
async function excerptOf(locale: Locale, page: Partial<Page>) {
  const answers: Answers = {
    question: 'PayPal',
    locale,
    words: ['paypal'],
    read: '',
    asks: true,
    answered: true,
    clear: false,
    choices: 0,
    confidence: 0,
    topics: {},
    total: 0,
    results: [],
  };
  const found = { url: '/articles/a/', content: '', meta: {}, sub_results: [], ...page };
  const fullText: FullText = {
    find: async () => [{ id: 'a', score: 1, data: async () => found }],
  };
  const { results } = await addFullText(answers, fullText);
  return results[0]?.excerpt;
}

const section = (plain_excerpt: string) => ({
  sub_results: [{ title: '', url: '/articles/a/#b', plain_excerpt, locations: [] }],
});

test.each([
  [
    'en',
    'Card. 5–10 working days. PayPal. Same day.',
    'Card. 5–10 working days. PayPal. Same day.',
  ],
  ['zh-CN', '刷卡. 5–10 个工作日. PayPal. 当天到账.', '刷卡 · 5–10 个工作日 · PayPal · 当天到账'],
  ['zh-CN', '每笔 2.5 元。PayPal 当天', '每笔 2.5 元。PayPal 当天 …'],
] as const)(
  'cells of a table in %s are set apart as its text is',
  async (locale, excerpt, shown) => {
    expect(await excerptOf(locale, section(excerpt))).toBe(shown);
  },
);

test('an article is shown by its beginning where nothing stands around a word', async () => {
  expect(await excerptOf('en', { ...section(' . '), content: 'Open the invoice.' })).toBe(
    'Open the invoice.',
  );
});
