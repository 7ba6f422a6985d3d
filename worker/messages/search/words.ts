import { fold } from '../../../site/languages/fold.ts';
import { isUnspaced, pairsOf, splitAtScripts } from '../../../site/languages/split-words.ts';

/** In characters: a word is known by its beginning, so that who types so much of it finds it in each of its forms. */
const beginning = 4;

/** The words of texts, folded, each once, in any language; where it puts no spaces between words, what stands between other signs. */
export const wordsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => fold(text).split(' ').flatMap(splitAtScripts))),
];

/** By what words are known, each once. A single character of a language without spaces is known by nothing. */
export const searchKeys = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [beginningOf(word)]))),
];

/** Whether each word of a question is found among words: as the beginning of one, if it is long enough, or anywhere where no spaces are. */
export const findsAll = (asked: readonly string[], words: readonly string[]): boolean =>
  asked.every((word) => words.some((found) => isFoundIn(word, found)));

function isFoundIn(asked: string, word: string): boolean {
  if (isUnspaced(asked)) return word.includes(asked);
  return [...asked].length < beginning ? word === asked : word.startsWith(asked);
}

const beginningOf = (word: string) => [...word].slice(0, beginning).join('');
