import { isChinese, isFiller, termOf, wordsOf } from './features.ts';
import type { WordList } from './word-list.ts';

/** With more words than these a question asks for something. */
const mostWords = 2;

/** Whether a question is nothing but a word or two that this index has, or fillers: one that looks around. */
export function browses(question: string, words: WordList, locale: string): boolean {
  const asked = wordsOf(question, locale);
  const telling = asked.filter((word) => !isFiller(termOf(word, locale), locale));
  return telling.length <= mostWords && telling.every((word) => isKnown(word, words, locale));
}

/** A word of the index, or one that is still being typed and begins like one. */
function isKnown(word: string, words: WordList, locale: string): boolean {
  if (words.has(termOf(word, locale))) return true;
  return isChinese(locale) ? words.hasPiece(word) : words.hasPiece(`_${word}`);
}
