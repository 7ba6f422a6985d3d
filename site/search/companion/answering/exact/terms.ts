import { analyserOf } from '../../../../languages/registry/analysers.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';
import { exactName } from '../../features.ts';
import { codesIn, isCodeName, isLongNumber, saidIn } from './codes.ts';
import { datesIn, isOther } from './dates.ts';
import { type NamedNumber, namedNumbers, numbersIn, unit } from './named-numbers.ts';

/** An article, as far as it tells whether it has what a question names. */
export interface Named {
  /** What it is called, asked and says in short, its title first. */
  texts: readonly string[];
  /** Whether it has a word or an exact term anywhere, by the name of its feature. */
  has: (name: string) => boolean;
  /** The numbers that a name has in its body. */
  numbersOf: (name: string) => NamedNumber[];
}

/** What a question names exactly. */
export interface Term {
  /** As it was typed. */
  typed: string;
  /** By which features it is found in texts and bodies. */
  names: string[];
  /** Whether it is all that is asked where nothing else of the question is known here. */
  isCode?: boolean;
  /** Whether it is one of those that begin alike and end with a number. */
  isOfSeries?: boolean;
  has: (article: Named) => boolean;
  /** Whether an article that has it not is on another matter. */
  isOtherIn: (article: Named) => boolean;
  /** Whether the texts of an article have a code, not only its body. */
  isSaidIn?: (article: Named) => boolean;
}

/**
 * What a question names exactly. An article that has it not is on another matter where it names its like (`E-1021` beside
 * `E-1043`), or where the question calls it a code: what is neither is the customer's own, as the number of an order, and tells
 * nothing.
 */
export const termsOf = (question: string, locale: Locale): Term[] =>
  [codesIn, numbersCalledCodes, namesIn, daysIn].flatMap((termsIn) => termsIn(question, locale));

function numbersCalledCodes(question: string, locale: Locale): Term[] {
  const said = saidIn(question, locale);
  return numbersAlone(question).map(({ typed, isCounting }) => ({
    typed,
    names: [typed],
    isCode: true,
    has: ({ has }) => has(typed),
    isSaidIn: ({ texts }) =>
      texts.some((text) => numbersAlone(text).some((one) => one.typed === typed)),
    isOtherIn: ({ texts }) =>
      said.includes(typed) || (!isCounting(locale) && texts.some((text) => saysLike(text, typed))),
  }));

  function saysLike(text: string, { length }: string) {
    return saidIn(text, locale).some((other) => isLongNumber(other) && other.length === length);
  }
}

/** The longer numbers of a text, and whether they count something: "200 clients", but not "I get 401". */
function numbersAlone(text: string) {
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(/[\w.,:/-]*\d[a-z]*/gi)]
    .filter(([typed]) => isLongNumber(typed))
    .map(({ 0: typed, index }) => ({
      typed,
      isCounting(locale: Locale) {
        const { words, stem, isStopWord } = analyserOf(locale);
        const behind = plain.slice(index + typed.length);
        const [next] = words(/^\s?\S*/.exec(behind)?.[0] ?? '');
        return unit.test(behind) || (next !== undefined && !isStopWord(stem(next)));
      },
    }));
}

/** Names that a number belongs to: "Windows 11". A longer number that is called a code is one. */
function namesIn(question: string, locale: Locale): Term[] {
  return numbersIn(question, locale).flatMap(({ typed, numbers }) => {
    const isCode = isCodeName(typed.toLowerCase(), locale);
    const own = numbers.filter(({ number }) => !isCode || !isLongNumber(`${number}`));
    return own.map(({ name, number }): Term => {
      const isOfName = (other: NamedNumber) => other.name === name;
      const numbersSaid = ({ texts, numbersOf }: Named) => [
        ...texts.flatMap((text) => numbersIn(text, locale)).flatMap(({ numbers }) => numbers),
        ...numbersOf(name),
      ];
      const includes = (one: NamedNumber) =>
        isOfName(one) && (one.number === number || (one.isFrom && one.number < number));
      return {
        typed: `${typed} ${number}`,
        names: [exactName(`${name}${number}`)],
        has: (article) => numbersSaid(article).some(includes),
        isOtherIn: ({ texts, numbersOf }) =>
          [...texts.flatMap((text) => namedNumbers(text, locale)), ...numbersOf(name)].some(
            isOfName,
          ),
      };
    });
  });
}

/** A day, a month or a year that the title names otherwise. */
const daysIn = (question: string, locale: Locale): Term[] =>
  datesIn(question, locale).map((asked) => {
    const said = ({ texts: [title = ''] }: Named) => datesIn(title, locale);
    const has = (article: Named) => said(article).some((date) => !isOther(date, asked));
    return { typed: asked.typed, names: [], has, isOtherIn: (article) => said(article).length > 0 };
  });
