import type { IndexedWord } from './word-index.ts';

/** Characters of words and articles in a part of the words, about. */
const partSize = 6_000;

/** Words in parts that are fetched alone: neighbours together, those of one term never apart. */
export function inWordParts(words: readonly IndexedWord[]): IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let size = Infinity;
  let last = '';
  for (const word of words) {
    if (size > partSize && word.term !== last) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(word);
    size += word.word.length + 3 * word.postings.length;
    last = word.term;
  }
  return parts;
}
