import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';
import { exactTerms } from '../../exact-terms.ts';
import { exactName } from '../features.ts';

interface Asked {
  locale: Locale;
  /** The words of the index around those of the question. */
  words: readonly string[];
  /** Whether the best article has a word or an exact term, by the name of its feature. */
  has: (name: string) => boolean;
  /** The best article's title. */
  title: string;
}

/**
 * What a question names exactly and the best article has not: another code or version is another matter. The site has to know
 * its like (`E-1021` beside `E-1043`), or the question to call it a code: what is neither is the customer's own, as the
 * number of an order, and tells nothing.
 */
export function missingTerm(
  question: string,
  { locale, words, has, title }: Asked,
): string | undefined {
  const known = new Set(words.filter((word) => word.startsWith('=')).map((word) => word.slice(1)));
  const families = new Set([...known].map(familyOf));
  const named = namedIn(question, locale);
  const term = exactTerms(question).find(
    (term) =>
      !has(exactName(term)) &&
      (known.has(term) || families.has(familyOf(term)) || named.includes(term)),
  );
  if (term !== undefined) return term;
  const isNumber = (name: string) => /^\d+$/.test(name);
  return named.find((number) => isNumber(number) && !has(number)) ?? otherYear(question, title);
}

/** The feature that stands for a term: of a bare number its word. */
export const nameOf = (term: string) => (/^\d+$/.test(term) ? term : exactName(term));

/** What codes have in common that are each other's like: what stands before their first digit, or the letter before signs. */
function familyOf(term: string): string {
  if (/^[a-z](?:\+\+|#)$/.test(term)) return `${term[0]}+`;
  if (/^v\d+(?:\.\d+)*$|^\d+(?:\.\d+){2,}$/.test(term)) return 'version';
  const [, start = ''] = /^(\D+)\d/.exec(term) ?? [];
  return start && /^[a-z]+[-_]?$/.test(start) ? start : term;
}

/** The codes and numbers that a question calls so: "error 404", "v2 of the code", 错误码 2207. */
function namedIn(question: string, locale: Locale): string[] {
  const text = question.normalize('NFKC').toLowerCase();
  const names = questionFactsOf(locale).codeNames.join('|');
  const code = '[a-z0-9]+(?:[._/:-][a-z0-9]+)*';
  const named = [
    ...text.matchAll(new RegExp(`(?:(?:${names})[\\s:#]*)+(${code})`, 'g')),
    ...text.matchAll(new RegExp(`(${code})[\\s:#]*(?:${names})`, 'g')),
  ].map(([, term = '']) => term);
  return named.filter((term) => /\d/.test(term));
}

/** A year that the question names where the title names another. */
function otherYear(question: string, title: string): string | undefined {
  const [asked, said] = [yearsIn(question), yearsIn(title)];
  return said.length > 0 ? asked.find((year) => !said.includes(year)) : undefined;
}

const yearsIn = (text: string): string[] => text.match(/\b(?:19|20)\d\d\b/g) ?? [];
