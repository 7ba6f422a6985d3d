import { describe, expect, test } from 'vitest';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import { type Feature, features } from '../../../site/search/companion/features.ts';
import { idfOf } from '../../../site/search/companion/ranking/bm25f.ts';

const english = analyserOf('en');
const chinese = analyserOf('zh-CN');

const named = (text: string, locale: Locale, kind: Feature['kind']) =>
  [...features(text, analyserOf(locale))]
    .filter(([, one]) => one.kind === kind)
    .map(([name]) => name);

describe('the features of an English text', () => {
  test('are its words by their stems', () => {
    expect(named('Refunded refunds', 'en', 'word')).toEqual(['refund']);
    expect(named('tax invoices', 'en', 'word')).toEqual(['tax', 'invoic']);
  });

  test('are its neighbouring words in their order', () => {
    expect(named('tax invoice missing', 'en', 'pair')).toEqual(['tax invoic', 'invoic miss']);
    expect(named('invoice', 'en', 'pair')).toEqual([]);
  });

  test('are the pieces of its words, with their edges', () => {
    expect(named('tax', 'en', 'piece').sort()).toEqual(['~_ta', '~_tax', '~ax_', '~tax', '~tax_']);
  });

  test('are no pieces of stop words, nor any over the edge of two words', () => {
    expect(named('how do you', 'en', 'piece')).toEqual([]);
    expect(named('tax pay', 'en', 'piece').filter((piece) => piece.includes('xp'))).toEqual([]);
  });

  test('count as often as they stand there', () => {
    const once = features('refund', english);
    const twice = features('refund and refunds', english);

    expect(twice.get('refund')?.count).toBe(2 * (once.get('refund')?.count ?? 0));
    expect(twice.get('~_ref')?.count).toBe(2 * (once.get('~_ref')?.count ?? 0));
  });

  test('count less where they are less than a word', () => {
    const found = features('tax invoice', english);
    const word = found.get('tax')?.count ?? 0;

    expect(found.get('tax invoic')?.count).toBeLessThan(word);
    expect(found.get('~_ta')?.count).toBeLessThan(word);
  });

  test.each([
    ['capitals', 'TAX Invoice'],
    ['accents', 'táx invoîce'],
    ['full width', 'ｔａｘ　ｉｎｖｏｉｃｅ'],
    ['signs', ' …tax–invoice?! '],
  ])('do not know %s', (_, text) => {
    expect(features(text, english)).toEqual(features('tax invoice', english));
  });
});

describe('the features of a Chinese text', () => {
  test('are its words', () => {
    expect(named('取消订单', 'zh-CN', 'word')).toEqual(chinese.words('取消订单'));
    expect(named('取消订单', 'zh-CN', 'word')).toEqual(['取消', '订单']);
  });

  test('are its characters, and two in a row', () => {
    expect(named('退款吗', 'zh-CN', 'piece')).toEqual(['~退', '~款', '~吗']);
    expect(named('退款吗', 'zh-CN', 'pair')).toEqual(['~退款', '~款吗']);
  });

  test('are no two characters with a break between them', () => {
    expect(named('退款，运费', 'zh-CN', 'pair')).toEqual(['~退款', '~运费']);
  });

  test('are letters and digits by the run', () => {
    expect(named('导出Excel表2024', 'zh-CN', 'piece')).toEqual([
      '~导',
      '~出',
      '~excel',
      '~表',
      '~2024',
    ]);
  });

  test('do not know signs, width or capitals', () => {
    expect(features('【ＥＸＣＥＬ】导出！', chinese)).toEqual(features('excel 导出', chinese));
  });
});

test.each(locales)('a text of no words has no features (%s)', (locale) => {
  for (const text of ['', ' ', '?!', '🚲', '，。'])
    expect(features(text, analyserOf(locale)).size).toBe(0);
});

describe('idf', () => {
  const of = (having: number, word = 'refund') =>
    idfOf(word, having, { articles: 100, analyser: english });

  test('is the less, the more articles have a word, and never nothing', () => {
    const idfs = [0, 1, 2, 10, 50, 51].map((having) => of(having));

    expect(idfs).toEqual(idfs.toSorted((a, b) => b - a));
    expect(new Set(idfs).size).toBe(idfs.length);
    expect(idfs.at(-1)).toBeGreaterThan(0);
  });

  test('is the same of all words that most articles have', () => {
    expect(of(100)).toBe(of(51));
  });

  test.each<[Locale, string, string]>([
    ['en', 'how', 'refund'],
    ['zh-CN', '怎么', '退款'],
  ])('of a stop word is less than that of a word as rare (%s)', (locale, stopWord, word) => {
    const collection = { articles: 100, analyser: analyserOf(locale) };

    expect(idfOf(stopWord, 5, collection)).toBeLessThan(idfOf(word, 5, collection));
    expect(idfOf(stopWord, 5, collection)).toBeGreaterThan(0);
  });

  test.each([
    [0, 0],
    [0, 1],
    [1, 1],
  ])('is a number where %i of %i articles have a word', (having, articles) => {
    expect(idfOf('refund', having, { articles, analyser: english })).toBeGreaterThan(0);
  });
});
