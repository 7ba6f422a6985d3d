import { onceALocale } from '../../../../languages/once-a-locale.ts';
import { analyserOf } from '../../../../languages/registry/analysers.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../../languages/registry/questions.ts';
import { exactName } from '../../features.ts';
import { hasNumber, isMonth } from './dates.ts';

/** A name that a number belongs to: Windows 10. In small letters. */
export interface NamedNumber {
  name: string;
  number: number;
  /** Whether what comes later is meant as well: "Windows 10 or later". */
  isFrom: boolean;
}

/** The word that stands for one in the index of bodies; one spelling with `exactTerms`. */
export const numberName = ({ name, number, isFrom }: NamedNumber) =>
  exactName(`${name}${number}${isFrom ? '+' : ''}`);

/** The numbers of the same name among words of the index. */
export const numbersOf = (name: string, words: readonly string[]): NamedNumber[] =>
  words.flatMap((word) => {
    const [, said, number, from] = /^=(.*?\D)(\d{1,3})(\+?)$/.exec(word) ?? [];
    return said === name ? [{ name, number: Number(number), isFrom: from === '+' }] : [];
  });

/**
 * The names with numbers of a text. A name has a capital; that its number is none of something else ("Choose 3 files") shows
 * where the name does not begin a sentence, or nothing follows that could be counted.
 */
export function namedNumbers(text: string, locale: Locale): NamedNumber[] {
  const analyser = analyserOf(locale);
  const { stem, isStopWord } = analyser.latin ?? analyser;
  const isWord = (word: string) => !isStopWord(stem(word.toLowerCase()));
  return numbersIn(text, locale)
    .filter(({ typed, before, behind }) => {
      const [, next = ''] = /^\s*(\p{L}+)/u.exec(behind) ?? [];
      const isInside = /[\p{Ll}\p{Script=Han},、]$/u.test(before.trimEnd());
      return (
        /\p{Lu}/u.test(typed) &&
        isWord(typed) &&
        !currency.test(typed) &&
        !isMonth(typed, locale) &&
        !unit.test(behind) &&
        (isInside || next === '' || /\p{Script=Han}/u.test(next) || !isWord(next))
      );
    })
    .flatMap(({ numbers }) => numbers);
}

interface Match {
  /** The name as it is typed. */
  typed: string;
  numbers: NamedNumber[];
  before: string;
  behind: string;
}

/** Every word that a number follows, with all the numbers: "Windows 10 or 11". */
export function numbersIn(text: string, locale: Locale): Match[] {
  if (!hasNumber.test(text)) return [];
  const pattern = patternOf(locale);
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(pattern)].map((match) => {
    const [whole, edge = '', typed = '', said = '', from] = match;
    return {
      typed,
      numbers: (said.match(/\d+/g) ?? []).map((number) => ({
        name: typed.toLowerCase(),
        number: Number(number),
        isFrom: from !== undefined,
      })),
      before: plain.slice(0, match.index + edge.length),
      behind: plain.slice(match.index + whole.length),
    };
  });
}

const patternOf = onceALocale((locale) => {
  const { joining, orLater } = questionFactsOf(locale);
  const between = `\\s?(?:[,/、&]|(?:${joining.join('|')}))\\s?`;
  return new RegExp(
    `(^|[^\\p{L}\\p{N}.-]|\\p{Script=Han})(\\.?[\\p{Script=Latin}][\\p{Script=Latin}+#]*)\\s(\\d{1,3}(?:${between}\\d{1,3})*)(?!(?!\\p{Script=Han})[\\p{L}\\d]|[.,:/-]\\d)(\\+|\\s?(?:${orLater.join('|')}))?`,
    'giu',
  );
});

const currency = /^(?:usd|eur|gbp|chf|cny|rmb|jpy|aud|cad|inr)$/i;
/** A number before this is an amount. */
export const unit =
  /^\s?(?:%|°|[kmgt]?b\b|[kmcµ]?m\b|m?[vaws]\b|[km]?g\b|[kmg]?hz\b|px\b|h\b|min\b|[元块天次小个分折万])/i;
