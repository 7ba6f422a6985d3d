import { onceALocale } from '../../../../languages/once-a-locale.ts';
import { analyserOf } from '../../../../languages/registry/analysers.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../../languages/registry/questions.ts';
import { exactMatches, mayBeExact, plainOf } from '../../../exact-terms.ts';
import { exactName } from '../../features.ts';
import { hasNumber } from './dates.ts';
import { namedNumbers, unit } from './named-numbers.ts';
import type { Named, Term } from './terms.ts';

/** The codes, versions, paths and names with signs of a question. */
export function codesIn(question: string, locale: Locale): Term[] {
  const said = saidIn(question, locale);
  return exactIn(question, locale).map(({ term, typed, family, isAmount }) => {
    const name = exactName(term);
    const inTexts = ({ texts }: Named) => texts.flatMap((text) => readCodes(text, locale));
    const isLike = (other: Code) => !other.isAmount && other.family === family;
    const isSaidIn = (article: Named) => inTexts(article).some((other) => isSame(other.term, term));
    return {
      typed,
      names: [name],
      isCode: true,
      isOfSeries: /^[a-z]+\d+$/.test(term) && family !== term,
      isSaidIn,
      has: (article) => article.has(name) || isSaidIn(article),
      isOtherIn: (article) => said.includes(typed) || (!isAmount && inTexts(article).some(isLike)),
    };
  });
}

/** A text in which a code has no space that is called so, or is all of it: "error E 1043". */
export function joinedCodes(text: string, locale: Locale): string {
  const { stem, isStopWord } = analyserOf(locale).latin ?? analyserOf(locale);
  return text
    .normalize('NFKC')
    .replace(namesOf(locale).spaced, (whole, name: string, letters: string) =>
      isStopWord(stem(letters.toLowerCase())) ? whole : name + letters,
    )
    .replace(/^([a-z]) (?=\d{3,}$)/i, '$1');
}

interface Code {
  term: string;
  typed: string;
  /** What it has in common with those that are its like. */
  family: string;
  isAmount: boolean;
}

/** Those of an article's text, in which a code may be written with a space: Windows 10. */
const readCodes = (text: string, locale: Locale): Code[] => [
  ...exactIn(text, locale),
  ...namedNumbers(text, locale).map(({ name, number }): Code => {
    const term = `${name}${number}`;
    return { term, typed: term, family: name, isAmount: false };
  }),
];

function exactIn(text: string, locale: Locale): Code[] {
  const plain = plainOf(text);
  if (!mayBeExact.test(plain)) return [];
  const found = new Map(exactMatches(text));
  // One code or the other is no path.
  const isEither = (term: string) =>
    term.includes('/') && term.split('/').every((part) => found.has(part));
  return [...found].flatMap(([term, typed]): Code[] => {
    if (isEither(term)) return [];
    const at = plain.indexOf(typed);
    const isAmount = /^\d+\.\d+$/.test(term) && unit.test(plain.slice(at + typed.length));
    const family = isVersion(term)
      ? `version ${productIn(plain.slice(0, at), locale)}`
      : familyOf(term);
    return [{ term, typed, family, isAmount }];
  });
}

const isVersion = (term: string) => /^v\d+$|^\d+(?:\.\d+)+$/.test(term);

/** What a version is of: the word before it, if that tells something. */
function productIn(before: string, locale: Locale): string {
  const { words, stem, isStopWord } = analyserOf(locale);
  const last = words(before).at(-1) ?? '';
  return isCodeName(last, locale) || isStopWord(stem(last)) ? '' : stem(last);
}

/** Fewer digits are no code: "exit status 1" is in many texts. */
export const isLongNumber = (term: string) => /^\d{3,}$/.test(term);

/** Whether a text has only words that a code or a version is called by. */
export const isCodeName = (text: string, locale: Locale): boolean =>
  namesOf(locale).whole.test(text);

/** A question without what asks for the meaning of a code. */
export const withoutMeaning = (question: string, locale: Locale): string =>
  question.replace(namesOf(locale).meaning, ' ');

/** What a code or a version is called by: where a text ends, begins or is nothing else, and before a code with a space. */
const namesOf = onceALocale((locale) => {
  const { codeNames, askingMeaning } = questionFactsOf(locale);
  const names = codeNames.join('|');
  return {
    name: new RegExp(`(?:${names})$`),
    nameFirst: new RegExp(`^(?:${[names, ...askingMeaning].join('|')})`),
    meaning: new RegExp(askingMeaning.join('|'), 'gi'),
    whole: new RegExp(`^(?:(?:${names}) ?)+$`),
    spaced: new RegExp(`((?:${names})[\\s:]*)([a-z]{1,2}) (?=\\d{2,})`, 'gi'),
  };
});

/** `3.0.1` is a 3.0. */
const isSame = (one: string, other: string) =>
  one === other ||
  (isVersion(one) &&
    isVersion(other) &&
    (one.startsWith(`${other}.`) || other.startsWith(`${one}.`)));

/** What stands before the first digit of a code, the letter before signs, how a name ends, the first folder of a path. */
function familyOf(term: string): string {
  const [, letter] = /^([a-z])(?:\+\+|#)$/.exec(term) ?? [];
  if (letter) return `${letter}+`;
  const [, ending] = /^[\w.-]*(\.(?:net|[jt]s|py|rs|php))$/.exec(term) ?? [];
  if (ending) return ending;
  const [folder] = /^[^/]+\/(?=.)/.exec(term) ?? [];
  if (folder) return folder;
  const [start = ''] = /^\D+(?=\d)/.exec(term) ?? [];
  return /^[a-z]+(?:[-_]|\+\+)?$/.test(start) ? start : term;
}

/** The codes and numbers that a text calls so, or asks the meaning of: "error 404", "v2 of the release", 错误码 2207. */
export function saidIn(text: string, locale: Locale): string[] {
  if (!hasNumber.test(text)) return [];
  const { name, nameFirst } = namesOf(locale);
  const plain = text.normalize('NFKC').toLowerCase();
  const found = [...plain.matchAll(/[a-z0-9]+(?:[._/:-][a-z0-9]+)*/g)].filter(([term]) =>
    /\d/.test(term),
  );
  return found
    .filter(({ 0: term, index }) => {
      const [before, behind] = [plain.slice(0, index), plain.slice(index + term.length)];
      return (
        name.test(before.replace(/[\s:#]+$/, '')) || nameFirst.test(behind.replace(/^[\s:#]+/, ''))
      );
    })
    .map(([term]) => term);
}
