import { analyserOf } from '../../site/languages/registry/analysers.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { isUnspaced } from '../../site/languages/split-words.ts';
import { contentWords } from '../../site/search/content-words.ts';

/**
 * The one word that a question says differently from an article's title: "delete my account" and "Close your account"
 * differ in "delete" and "close". Nothing where they share no word, or differ in more: those may be two subjects.
 */
export function otherWords(
  question: string,
  title: string,
  locale: Locale,
): [string, string] | undefined {
  const [asked, said] = [contentWords(question, locale), contentWords(title, locale)];
  const { stem } = analyserOf(locale);
  const [own, its] = [without(asked, said, stem), without(said, asked, stem)];
  const [word, other] = [own[0], its[0]];
  if (own.length !== 1 || its.length !== 1 || asked.length === 1) return undefined;
  return word && other && !isCharacter(word) && !isCharacter(other) ? [word, other] : undefined;
}

/** Where no spaces part words, a single character is rarely a word of its own. */
const isCharacter = (word: string) => isUnspaced(word) && /^\P{M}\p{M}*$/u.test(word);

function without(words: string[], others: string[], stem: (word: string) => string): string[] {
  const stems = new Set(others.map(stem));
  return words.filter((word) => !stems.has(stem(word)));
}
