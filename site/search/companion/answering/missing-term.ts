import type { Locale } from '../../../languages/registry/locales.ts';
import { questionFactsOf } from '../../../languages/registry/questions.ts';
import { exactTerms } from '../../exact-terms.ts';
import { exactName } from '../features.ts';

interface Asked {
  locale: Locale;
  /** What the best article is called, asked and says in short, its title first. */
  names: readonly string[];
  /** Whether it has a word or an exact term anywhere, by the name of its feature. */
  has: (name: string) => boolean;
}

/**
 * What a question names exactly and the best article has not: another code or version is another matter. The article has to name
 * its like (`E-1021` beside `E-1043`), or the question to call it a code: what is neither is the customer's own, as the
 * number of an order, and tells nothing.
 */
export function missingTerm(question: string, { locale, names, has }: Asked): string | undefined {
  const likes = new Set(names.flatMap(exactTerms).map(familyOf));
  const said = saidIn(question, locale);
  const terms = exactTerms(question).filter((term) => !has(exactName(term)));
  const numbers = said.filter((term) => isNumber(term) && !has(term));
  return (
    terms.find((term) => likes.has(familyOf(term)) || said.includes(term)) ??
    numbers[0] ??
    otherYear(question, names[0] ?? '')
  );
}

/** Fewer digits are no code: "exit status 1" is in many texts. */
const isNumber = (term: string) => /^\d{3,}$/.test(term);

/** The feature that stands for a term: of a bare number its word. */
export const nameOf = (term: string) => (/^\d+$/.test(term) ? term : exactName(term));

/** What codes have in common that are each other's like: what stands before their first digit, or the letter before signs. */
function familyOf(term: string): string {
  if (/^[a-z](?:\+\+|#)$/.test(term)) return `${term[0]}+`;
  if (/^v\d+(?:\.\d+)*$|^\d+(?:\.\d+){2,}$/.test(term)) return 'version';
  const [, start = ''] = /^(\D+)\d/.exec(term) ?? [];
  return start && /^[a-z]+[-_]?$/.test(start) ? start : term;
}

/** The codes and numbers that a question calls so: "error 404", "v2 of the release", 错误码 2207. */
function saidIn(question: string, locale: Locale): string[] {
  const name = new RegExp(`(?:${questionFactsOf(locale).codeNames.join('|')})$`);
  const nameFirst = new RegExp(`^(?:${questionFactsOf(locale).codeNames.join('|')})`);
  const text = question.normalize('NFKC').toLowerCase();
  const found = [...text.matchAll(/[a-z0-9]+(?:[._/:-][a-z0-9]+)*/g)].filter(([term]) =>
    /\d/.test(term),
  );
  return found
    .filter(({ 0: term, index }) => {
      const [before, behind] = [text.slice(0, index), text.slice(index + term.length)];
      return (
        name.test(before.replace(/[\s:#]+$/, '')) || nameFirst.test(behind.replace(/^[\s:#]+/, ''))
      );
    })
    .map(([term]) => term);
}

/** A year that the question names where the title names another. */
function otherYear(question: string, title: string): string | undefined {
  const [asked, said] = [yearsIn(question), yearsIn(title)];
  return said.length > 0 ? asked.find((year) => !said.includes(year)) : undefined;
}

const yearsIn = (text: string): string[] => text.match(/\b(?:19|20)\d\d\b/g) ?? [];
