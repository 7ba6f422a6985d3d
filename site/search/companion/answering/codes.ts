import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';
import { exactMatches, plainOf } from '../../exact-terms.ts';
import { exactName } from '../features.ts';
import type { Named, Term } from './missing-term.ts';
import { namedNumbers, unit } from './named-numbers.ts';

/** The codes, versions, paths and names with signs of a question. */
export function codesIn(question: string, locale: Locale): Term[] {
  const said = saidIn(question, locale);
  return exactIn(question, locale).map(({ term, typed, family, isAmount }) => {
    const name = exactName(term);
    const inTexts = ({ texts }: Named) => texts.flatMap((text) => readCodes(text, locale));
    const isLike = (other: Code) => !other.isAmount && other.family === family;
    return {
      typed,
      names: [name],
      isCode: true,
      has: (article) =>
        article.has(name) || inTexts(article).some((other) => isSame(other.term, term)),
      isOtherIn: (article) => said.includes(typed) || (!isAmount && inTexts(article).some(isLike)),
    };
  });
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
  return exactMatches(text).map(([term, typed]): Code => {
    const at = plain.indexOf(typed);
    const isAmount = /^\d+\.\d+$/.test(term) && unit.test(plain.slice(at + typed.length));
    const family = isVersion(term)
      ? `version ${productIn(plain.slice(0, at), locale)}`
      : familyOf(term);
    return { term, typed, family, isAmount };
  });
}

const isVersion = (term: string) => /^v\d+$|^\d+(?:\.\d+)+$/.test(term);

/** What a version is of: the word before it, if that tells something. */
function productIn(before: string, locale: Locale): string {
  const { words, stem, isStopWord } = analyserOf(locale);
  const last = words(before).at(-1) ?? '';
  const isCodeName = new RegExp(`^(?:${questionFactsOf(locale).codeNames.join('|')})$`).test(last);
  return isCodeName || isStopWord(stem(last)) ? '' : stem(last);
}

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

/** The codes and numbers that a text calls so: "error 404", "v2 of the release", 错误码 2207. */
export function saidIn(text: string, locale: Locale): string[] {
  const { codeNames } = questionFactsOf(locale);
  const name = new RegExp(`(?:${codeNames.join('|')})$`);
  const nameFirst = new RegExp(`^(?:${codeNames.join('|')})`);
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
