import type { Root } from 'hast';
import { type Words, wordsBefore, wordsOfPage } from '../words.ts';

/** How many words a page has beside its links and headings, and beside what a hero says in its front matter. */
export function ownWords(tree: Root, hero: string): number {
  const words = wordsOfPage('', tree, ({ tagName }) => /^(?:a|h[1-6])$/.test(tagName));
  return Math.max(0, sum(words) - sum(wordsBefore(hero)));
}

/** A word in Chinese has about two characters. */
const sum = (words: Words) =>
  [...words].reduce(
    (total, [word, times]) => total + (/^\p{Script=Han}$/u.test(word) ? times / 2 : times),
    0,
  );
