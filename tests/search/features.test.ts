import { describe, expect, test } from 'vitest';
import { type Feature, features, wordsOf } from '../../site/search/companion/features.ts';
import { rarityOf } from '../../site/search/companion/idf.ts';

const named = (text: string, locale: string, kind: Feature['kind']) =>
  [...features(text, locale)].filter(([, one]) => one.kind === kind).map(([name]) => name);

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

  test('are no pieces of fillers, nor any over the edge of two words', () => {
    expect(named('how do you', 'en', 'piece')).toEqual([]);
    expect(named('tax pay', 'en', 'piece').filter((piece) => piece.includes('xp'))).toEqual([]);
  });

  test('count as often as they stand there', () => {
    const once = features('refund', 'en');
    const twice = features('refund and refunds', 'en');

    expect(twice.get('refund')?.count).toBe(2 * (once.get('refund')?.count ?? 0));
    expect(twice.get('~_ref')?.count).toBe(2 * (once.get('~_ref')?.count ?? 0));
  });

  test('count less where they are less than a word', () => {
    const found = features('tax invoice', 'en');
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
    expect(features(text, 'en')).toEqual(features('tax invoice', 'en'));
  });
});

describe('the features of a Chinese text', () => {
  test('are its words', () => {
    expect(named('取消订单', 'zh-CN', 'word')).toEqual(wordsOf('取消订单', 'zh-CN'));
    expect(named('取消订单', 'zh-CN', 'word')).toEqual(['取消', '订单']);
  });

  test('are its signs, and two in a row', () => {
    expect(named('退款吗', 'zh-CN', 'piece')).toEqual(['~退', '~款', '~吗']);
    expect(named('退款吗', 'zh-CN', 'pair')).toEqual(['~退款', '~款吗']);
  });

  test('are no two signs with a break between them', () => {
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
    expect(features('【ＥＸＣＥＬ】导出！', 'zh-CN')).toEqual(features('excel 导出', 'zh-CN'));
  });
});

test.each(['en', 'zh-CN'])('a text of no words has no features (%s)', (locale) => {
  for (const text of ['', ' ', '?!', '🚲', '，。']) expect(features(text, locale).size).toBe(0);
});

describe('rarity', () => {
  const of = (having: number, word = 'refund') =>
    rarityOf(word, having, { articles: 100, locale: 'en' });

  test('is the less, the more articles have a word, and never nothing', () => {
    const rarities = [0, 1, 2, 10, 50, 99, 100].map((having) => of(having));

    expect(rarities).toEqual(rarities.toSorted((a, b) => b - a));
    expect(new Set(rarities).size).toBe(rarities.length);
    expect(rarities.at(-1)).toBeGreaterThan(0);
  });

  test.each([
    ['en', 'how', 'refund'],
    ['zh-CN', '怎么', '退款'],
  ])('of a filler is less than that of a word as rare (%s)', (locale, filler, word) => {
    const among = { articles: 100, locale };

    expect(rarityOf(filler, 5, among)).toBeLessThan(rarityOf(word, 5, among));
    expect(rarityOf(filler, 5, among)).toBeGreaterThan(0);
  });

  test.each([
    [0, 0],
    [0, 1],
    [1, 1],
  ])('is a number where %i of %i articles have a word', (having, articles) => {
    expect(rarityOf('refund', having, { articles, locale: 'en' })).toBeGreaterThan(0);
  });
});
