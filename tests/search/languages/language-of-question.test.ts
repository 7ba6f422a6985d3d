import { describe, expect, test } from 'vitest';
import { isWrittenIn, mayBeIn } from '../../../site/search/languages/language-of-question.ts';

const latin = /\p{Script=Latin}/u;
const han = /\p{Script=Han}/u;
const japanese = /[\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Han}]/u;
const cyrillic = /\p{Script=Cyrillic}/u;

describe('a question may be in another language', () => {
  test.each([
    [
      'with a letter of that one alone',
      { own: latin, other: cyrillic },
      'как вернуть деньги',
      1,
      true,
    ],
    ['with none of its letters', { own: latin, other: cyrillic }, 'refund', 0, false],
    [
      'in Latin letters on a page that has others',
      { own: han, other: latin },
      'flat tyre',
      1,
      true,
    ],
    [
      'but not by a Latin word among those of the page',
      { own: han, other: latin },
      'Stripe 连接',
      0,
      false,
    ],
    [
      'of the same letters, with a word that the page does not know',
      { own: latin, other: latin },
      'Rechnung stornieren',
      0.5,
      true,
    ],
    [
      'of the same letters, but not where the page knows all',
      { own: latin, other: latin },
      'refund',
      1,
      false,
    ],
    ['where only that one has kana', { own: han, other: japanese }, '返金のやり方', 1, true],
    [
      'where both have Han, by a word that the page does not know',
      { own: japanese, other: han },
      '退款方法',
      0.5,
      true,
    ],
    ['without any letter', { own: latin, other: han }, '?! 12', 0, false],
  ])('%s', (_, letters, question, known, may) => {
    expect(mayBeIn(letters, question, known)).toBe(may);
  });
});

describe('a question is in another language by its letters', () => {
  test.each([
    ['where most words have them', { own: latin, other: han }, ['api', '密钥', '在', '哪'], true],
    ['where half of them have', { own: latin, other: han }, ['stripe', '连接'], true],
    [
      'but not where one word is quoted',
      { own: latin, other: han },
      ['what', 'does', '发票', 'mean'],
      false,
    ],
    ['and never where the page has the same ones', { own: japanese, other: han }, ['退款'], false],
    ['and never by Latin ones', { own: han, other: latin }, ['flat', 'tyre'], false],
  ])('%s', (_, letters, words, is) => {
    expect(isWrittenIn(letters, words)).toBe(is);
  });
});
