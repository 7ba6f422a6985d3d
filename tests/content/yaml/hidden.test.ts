import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { mistakesIn } from './mistakes.ts';

const any = z.unknown();
const control = 'it is a control character.';
const turning = 'it makes a text read otherwise than it is written.';

describe('a hidden character', () => {
  test.each([
    ['a NUL', 'title: "a\\u0000"', `title: Take out the backslash that writes U+0000: ${control}`],
    [
      'a NUL in short',
      'title: "a\\0"',
      `title: Take out the backslash that writes U+0000: ${control}`,
    ],
    [
      'an escape',
      'title: "\\e[31m"',
      `title: Take out the backslash that writes U+001B: ${control}`,
    ],
    ['a control as it is', 'title: a\u0007b', `title: Take out U+0007: ${control}`],
    ['a return', 'title: "a\\rb"', `title: Take out the backslash that writes U+000D: ${control}`],
    [
      'a C1 control',
      'title: "a\\Nb"',
      `title: Take out the backslash that writes U+0085: ${control}`,
    ],
    [
      'a change of direction',
      'title: "\\u202e"',
      `title: Take out the backslash that writes U+202E: ${turning}`,
    ],
    ['a change of direction as it is', 'title: a\u2066b', `title: Take out U+2066: ${turning}`],
    [
      'half a character',
      'title: "\\ud83d"',
      'title: Take out the backslash that writes U+D83D: it is half a character.',
    ],
    [
      'no character',
      'title: "\\U0001FFFE"',
      'title: Take out the backslash that writes U+1FFFE: it is no character.',
    ],
    [
      'a line break that nobody sees',
      'title: a\u2028b',
      'title: Take out U+2028: it breaks the line where nobody sees it.',
    ],
    [
      'the mark of another file',
      'title: a\ufeffb',
      'title: Take out U+FEFF: it marks the start of a file.',
    ],
  ])('is refused: %s', (_, text, said) => {
    expect(mistakesIn(any, text)).toEqual([`a.mdx:1  ${said}`]);
  });

  test.each([
    [
      'a key',
      'name:\n  "e\\u202en": A',
      `name.eU+202En: Take out the backslash that writes U+202E: ${turning}`,
    ],
    [
      'a list',
      'questions:\n  - "\\0"',
      `questions.0: Take out the backslash that writes U+0000: ${control}`,
    ],
    ['a block', 'answer: |\n  a\u0001', `answer: Take out U+0001: ${control}`],
    [
      'an anchor',
      'a: &x\n  - "\\0"\nb: *x',
      `a.0: Take out the backslash that writes U+0000: ${control}`,
    ],
    ['a list in one line', 'a:\n  [b, {c: d\u0001}]', `a.1.c: Take out U+0001: ${control}`],
  ])('is found in %s, on its own line', (_, text, said) => {
    expect(mistakesIn(any, text)).toEqual([`a.mdx:2  ${said}`]);
  });

  test('is named once a text, and every text that has one', () => {
    expect(mistakesIn(any, 'a: "\\0\\0\\u202e"\nb: "\\0"')).toHaveLength(3);
  });

  test('never reaches the terminal, whatever is wrong beside it', () => {
    const said = mistakesIn(z.strictObject({ title: z.string() }), '"ti\\e[2Jtle": [');

    expect(said.join('')).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test.each([
    ['a tab and a line break', 'title: "a\\tb\\nc"'],
    ['emoji of several characters', 'title: 👩‍💻 🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['two halves that make a character', 'title: "\\ud83d\\ude00"'],
    ['marks of direction that a language needs', 'title: "\u200f\u200e\u061c"'],
    ['spaces that do not break', 'title: "a\u00a0b\u200bc\u00ad"'],
    ['a file from Windows', 'title: a\r\nanswer: b\r\n'],
  ])('is not %s', (_, text) => {
    expect(mistakesIn(any, text)).toEqual([]);
  });
});
