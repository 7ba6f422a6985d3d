import type { PersonalWords } from '../../../../site/languages/facts.ts';
import { personalWords } from '../../../../site/languages/registry/personal-data.ts';
import { isUnspaced } from '../../../../site/languages/split-words.ts';
import { spacedLetters } from './letters.ts';

/** All languages' words for something, as a pattern: of those with spaces between words, or of those without. */
export function wordsFor(kind: keyof PersonalWords, script: 'spaced' | 'unspaced'): string {
  const words = personalWords
    .flatMap((language) => language[kind])
    .filter((word) => isUnspaced(word) === (script === 'unspaced'))
    .map((word) => word.toLowerCase().replaceAll(' ', '[ _-]?'));
  // What no language has fits nowhere.
  return words.length > 0 ? `(?:${words.join('|')})` : '(?!)';
}

/** Where a word begins, also behind a character of a script that has no spaces. */
export const wordStart = `(?:^|[^_${spacedLetters}])`;

/** One of the words for something. */
const named = (kind: keyof PersonalWords) =>
  `(?:${wordStart}${wordsFor(kind, 'spaced')}|${wordsFor(kind, 'unspaced')})`;

/** What may stand between such a word and its number. */
const links = `(?:[ :.#=-]|${wordsFor('links', 'spaced')}|${wordsFor('links', 'unspaced')}){0,8}`;

/** A number that stands behind a word for its kind: "phone …", "phone number is …". Its group `before` is no part of it. */
export const numberBehind = (kind: keyof PersonalWords, number: string) =>
  new RegExp(`(?<before>${named(kind)}${links})${number}`, 'g');

const numbered = new RegExp(`(?:${named('numbered')}${links}|[#№] ?)$`);

/** Whether a text ends with the name of something that has a number: "order no. ". */
export const endsWithNumbered = (text: string) => numbered.test(text);
