import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteStrings } from '../../site/languages/registry/strings.ts';
import { halfWidthIn } from './punctuation.ts';

describe.each(['en', 'zh-CN'] as const)('the words of the site in %s', (locale) => {
  const words = siteStrings(locale);

  test('have no empty sentence', () => {
    const empty = sentencesIn(words).filter(([, sentence]) => sentence.trim() === '');

    expect(empty).toEqual([]);
  });

  test('are in that language', () => {
    const sentences = sentencesIn(words).filter(([, said]) => /\p{L}/u.test(said));
    const chinese = sentences.filter(([, said]) => /\p{Script=Han}/u.test(said));

    expect(chinese).toEqual(locale === 'en' ? [] : sentences);
  });

  test('promise calmly, without exclamation marks, and speak of messages', () => {
    const loud = sentencesIn(words).filter(([, said]) =>
      /[!！]|\b(oops|tickets?|our team)\b|工单|您/i.test(said),
    );

    expect(loud).toEqual([]);
  });
});

test.each([
  ['先退款,再关闭', ['先退款,再关闭']],
  ['确认?', ['确认?']],
  ['注意:重要', ['注意:重要']],
  ['先退款，再关闭。', []],
  ['9:00 到 18:00，Web, iPhone', []],
])('half-width punctuation in “%s”', (text, found) => {
  expect(halfWidthIn(text)).toEqual(found);
});

describe.each(globSync('site/languages/zh-cn/**/*.ts'))('%s', (file) => {
  test('is punctuated as Chinese is', () => {
    const literals = readFileSync(file, 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? [];
    const sentences = literals.map((literal) => literal.replace(/\$\{[^}]*\}/g, 'x'));

    expect(sentences.flatMap(halfWidthIn)).toEqual([]);
  });
});

/** Every sentence with its key; those with a place in them are said with "3" in it. */
function sentencesIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[place, value]];
    if (typeof value === 'function') return [[place, value('3', '3', '3', '3')]];
    return sentencesIn(value, place);
  });
}
