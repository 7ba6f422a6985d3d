import { describe, expect, test } from 'vitest';
import { languageOf, locales } from '../../site/languages/registry/locales.ts';
import { codeOf, isInside, lastReleasedMigration, productFiles } from '../source-files.ts';

const written = [...productFiles, 'astro.config.mjs'];

/** The codes of these languages are words of English, of HTML or of votes too, and stand everywhere. */
const words = 'am as be br he hi id in is it li my no or so th to tr'.split(' ');

/** Languages that the product does not have are not to be asked for either. */
const others = ['ar', 'de', 'es', 'fr', 'ja', 'ko', 'pt', 'ru', 'vi', 'yue'];

const primaryTags = [...new Set(locales.map((locale) => locale.split('-')[0] ?? ''))];
const sureTags = primaryTags.filter((tag) => !words.includes(tag)).join('|');
const capital = sureTags.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** The code of a language: `zh`, `'zh_CN'`, `/^zh/`, `{ en: … }`, `zhCn`, `textZhCn`, `lang=en`, `'ja'`, `'pt-BR'`. */
const languageCode = new RegExp(
  [
    `(?<![A-Za-z])(?:${sureTags})(?![a-z])`,
    `(?<=[a-z])(?:${capital})(?![a-z])`,
    `\\blang(?:=|\\()["']?[a-z]`,
    `(['"\`])(?:${others.join('|')})(?:[-_]\\w*)?\\1`,
    `\\^(?:${[...others, ...primaryTags].join('|')})\\b`,
    // Swedish is asked for ISO dates, and for no text.
    `(['"\`])(?!sv-SE)[a-z]{2,3}[-_](?:[A-Z]{2}|[A-Z][a-z]{3})\\b`,
  ].join('|'),
);

describe('the repository', () => {
  test('names a language only in its folder and in the registry', () => {
    const folders = locales.map((locale) => `site/languages/${languageOf(locale).path}`);
    const homes = [...folders, 'site/languages/registry'];
    const naming = written
      .filter((file) => !homes.some((home) => isInside(file, home)))
      .filter((file) => !isInside(file, 'worker/migrations') || file > lastReleasedMigration)
      .filter((file) => languageCode.test(codeOf(file)));

    expect(naming).toEqual([]);
  });

  test('sets text by the facts of its language, which every element with a `lang` has', () => {
    const styled = written.filter((file) => /:lang\(|\[lang\W*=(?!"\$\{)/.test(codeOf(file)));
    const marked = written.filter((file) => /<(?!html)\w[^>]*\slang=/.test(codeOf(file)));

    expect([...styled, ...marked]).toEqual([]);
  });

  test('asks no engine what a word is: Firefox says no to 退款', () => {
    const asking = written.filter((file) => /\bisWordLike\b/.test(codeOf(file)));

    expect(asking).toEqual([]);
  });
});
