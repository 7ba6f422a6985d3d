import { isChinese, isFiller, termOf, wordsOf } from './features.ts';
import type { Words } from './words.ts';

/** With more words than these a question asks for something. */
const mostWords = 2;
/** A word that is still so short is only beginning to be typed. */
const shortest = 3;

/** The words of a question that tell its subject; a greeting has none. */
export const tellingWords = (question: string, locale: string): string[] =>
  wordsOf(question, locale).filter((word) => !isFiller(termOf(word, locale), locale));

/** Whether a question is nothing but a word or two that this index has: one that looks around. */
export function browses(telling: readonly string[], words: Words, locale: string): boolean {
  if (telling.length === 0 || telling.length > mostWords) return false;
  return telling.every((word) => isKnown(word, words, locale));
}

/** A word of the index, or one that is still being typed and begins like one. */
function isKnown(word: string, words: Words, locale: string): boolean {
  if (words.has(termOf(word, locale))) return true;
  if (isChinese(locale)) return words.hasPiece(word);
  return word.length < shortest || words.hasPiece(`_${word}`);
}
