import type { PersonalWords } from '../../../../site/languages/facts.ts';
import { personalWords } from '../../../../site/languages/registry/personal-data.ts';
import { isUnspaced } from '../../../../site/languages/split-words.ts';
import { spacedLetters } from './letters.ts';
import { plainText } from './plain-text.ts';
import type { Span } from './spans.ts';

/** All languages' words for something, as a pattern: of those with spaces between words, or of those without. */
export const wordsFor = (kind: keyof PersonalWords, script: Script): string =>
  patternOf(
    personalWords.flatMap((language) => language[kind]),
    script,
  );

type Script = 'spaced' | 'unspaced';

/** The same of some words only. */
export function patternOf(some: readonly string[], script: Script): string {
  const words = some
    .filter((word) => isUnspaced(word) === (script === 'unspaced'))
    .map((word) => plainText(word).text.toLowerCase().replaceAll(' ', '[ _-]?'));
  // What no language has fits nowhere.
  return words.length > 0 ? `(?:${words.join('|')})` : '(?!)';
}

/** Where a word begins, also behind a character of a script that has no spaces. */
export const wordStart = `(?:^|[^_${spacedLetters}])`;

/** All languages' words for something, and nothing around them. */
export const anyOf = (kind: keyof PersonalWords) =>
  `(?:${wordsFor(kind, 'spaced')}|${wordsFor(kind, 'unspaced')})`;

/** One of the words for something. */
const named = (kind: keyof PersonalWords) =>
  `(?:${wordStart}${wordsFor(kind, 'spaced')}(?![a-z])|${wordsFor(kind, 'unspaced')})`;

/** What may stand between such a word and its number. */
const links = `(?:[ :.#="'-]|${anyOf('links')}){0,8}`;
/** A bracket that is not the number's own, as that of an area may be. */
const bracket = '[([]?';

/** A number that stands behind a word for its kind: "phone …", "phone number is …". Its group `before` is no part of it. */
export const numberBehind = (kind: keyof PersonalWords, number: string) =>
  new RegExp(`(?<before>${named(kind)}${links})${number}`, 'g');

/** What says that a thing is the writer's. */
export const mine = `(?:${wordsFor('mine', 'spaced')} |${wordsFor('mine', 'unspaced')} ?)`;

/** What leads from a value back to its name, by a verb or a sign: " is my ssn", " (my ssn", "是我的护照". */
export const behindValue = (kind: keyof PersonalWords, signs = '(=') =>
  new RegExp(
    `["')]?(?: ?[${signs}]| ${wordsFor('verbs', 'spaced')}| ?${wordsFor('verbs', 'unspaced')}) ?(?=${mine})${mine}?${anyOf(kind)}(?![a-z])`,
    'g',
  );

const thing = new RegExp(`^${behindValue('numbered').source}`);

/** Whether a text begins by saying that it is about a thing with a number: " is my order". */
export const beginsWithThing = (text: string) => thing.test(text);

/** Where a value stands in front of its name. A pattern for the value ends with $, and has a group `before`. */
export const valuesBefore = (name: RegExp, value: RegExp, text: string): Span[] =>
  [...text.matchAll(name)].flatMap(({ index }) => {
    const found = value.exec(text.slice(Math.max(0, index - longestValue), index));
    const length = (found?.[0].length ?? 0) - (found?.groups?.['before']?.length ?? 0);
    return found ? [[index - length, index]] : [];
  });

const longestValue = 100;

const numbered = new RegExp(
  `(?:(?:${named('numbered')}|${named('systems')})${links}${bracket}|[#№] ?)$`,
);

/** Whether a text ends with the name of something that has a number: "order no. ". */
export const endsWithNumbered = (text: string) => numbered.test(text);

const join = new RegExp(
  `(?: ?[,;/&+、|] ?| )(?:${wordsFor('joins', 'spaced')} )?$| ?${wordsFor('joins', 'unspaced')} ?$`,
);

/** A text without the sign or word at its end that stands between the numbers of a list, or nothing where none does. */
export const beforeJoin = (text: string): string | undefined => {
  const found = join.exec(text);
  return found ? text.slice(0, found.index) : undefined;
};

const unit = new RegExp(
  `^ ?(?:${wordsFor('units', 'spaced')}(?![a-z])|${wordsFor('units', 'unspaced')})`,
);

/** Whether a text begins with what a number counts: " bytes", "元". */
export const beginsWithUnit = (text: string) => unit.test(text);

const rate = new RegExp(
  `^ ?(?:${wordsFor('rates', 'spaced')}(?![a-z])|${wordsFor('rates', 'unspaced')})`,
);

/** Whether a text begins with what makes a count of the number before it: " per month", " bytes". */
export const beginsWithCounted = (text: string) => beginsWithUnit(text) || rate.test(text);
