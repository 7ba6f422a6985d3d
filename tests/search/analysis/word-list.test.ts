import { describe, expect, test } from 'vitest';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { locales } from '../../../site/languages/registry/locales.ts';
import { type Posting, packPostings } from '../../../site/search/companion/format/postings.ts';
import { WordList } from '../../../site/search/companion/word-list.ts';

/** The postings of a word that the bodies of these articles have once. */
const inBodies = (...articles: number[]) => articles.flatMap((article) => [article, 1]);

const passages = (...words: string[]) => ({ passages: [], words: new Set(words) });

/** A part of the index with these words, each in the articles of these numbers. */
function part(words: Record<string, number[]>) {
  const postings = Object.values(words).map((articles) =>
    articles.map((article): Posting => ({ article, times: 1, inPassages: false })),
  );
  return { words: Object.keys(words).join(' '), ...packPostings(postings) };
}

describe('a list of English words', () => {
  const list = new WordList(
    part({ refund: [0, 2], refunds: [1], tax: [5] }),
    analyserOf('en'),
    passages('tax', 'wifi'),
  );

  test('has the words of its part and those of the passages, each once', () => {
    expect(list.words).toEqual(['refund', 'refunds', 'tax', 'wifi']);
  });

  test.each([
    ['refund', true],
    ['tax', true],
    ['wifi', true],
    ['refunds', false],
    ['ref', false],
    ['', false],
  ])('has the term %j: %s', (term, has) => {
    expect(list.has(term)).toBe(has);
  });

  test.each([
    ['at the beginning of a word', '_ref', true],
    ['a beginning of any length', '_refund', true],
    ['inside', 'fun', true],
    ['four letters inside', 'efun', true],
    ['at the end', 'nd_', true],
    ['a word from edge to edge', '_tax_', true],
    ['of a word of the passages', 'ifi_', true],
    ['from inside, as a beginning', '_fun', false],
    ['from inside, as an end', 'fun_', false],
    ['that begins as a word does and ends otherwise', '_refuse', false],
    ['over the edge of two words', 'dre', false],
    ['that no word has', 'zzz', false],
  ])('has a piece %s: %j', (_, piece, has) => {
    expect(list.hasPiece(piece)).toBe(has);
  });

  test('leads from a term to the articles of every word that has it', () => {
    expect(list.having('refund')).toEqual([inBodies(0, 2), inBodies(1)]);
  });

  test('leads from a piece to the articles of every word that has it', () => {
    expect(list.having('~ds_')).toEqual([inBodies(1)]);
    expect(list.having('~_refu')).toEqual([inBodies(0, 2), inBodies(1)]);
    expect(list.having('~tax_')).toEqual([inBodies(5)]);
  });

  test('leads nowhere from a word that only passages have, and from one that nothing has', () => {
    expect(list.having('wifi').flat()).toEqual([]);
    expect(list.having('pizza')).toEqual([]);
    expect(list.having('~zzz')).toEqual([]);
  });
});

describe('a list of Chinese words', () => {
  const list = new WordList(
    part({ 退款: [0], 退货: [1, 3], excel: [4] }),
    analyserOf('zh-CN'),
    passages('运费'),
  );

  test.each([
    ['a character', '退', true],
    ['the last character of a word', '货', true],
    ['two characters', '退款', true],
    ['a character of the passages', '费', true],
    ['letters', 'exc', true],
    ['two characters of different words', '款退', false],
    ['two characters in the other order', '货退', false],
    ['a character that no word has', '猫', false],
  ])('has %s: %s', (_, piece, has) => {
    expect(list.hasPiece(piece)).toBe(has);
  });

  test('knows a word as it is written', () => {
    expect(list.has('退货')).toBe(true);
    expect(list.has('退')).toBe(false);
  });

  test('leads from a character to the articles of every word that has it', () => {
    expect(list.having('~退')).toEqual([inBodies(0), inBodies(1, 3)]);
    expect(list.having('~退货')).toEqual([inBodies(1, 3)]);
  });
});

test.each(locales)('a list of no words has none (%s)', (locale) => {
  const list = new WordList(part({}), analyserOf(locale));

  expect(list.words).toEqual([]);
  expect(list.has('')).toBe(false);
  expect(list.hasPiece('退')).toBe(false);
  expect(list.having('refund')).toEqual([]);
});
