import type { Analyser } from '../../../languages/analyser.ts';
import { isUnspaced } from '../../../languages/split-words.ts';
import type { Companion } from '../companion.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Words } from '../word-list.ts';

/** With more words than these a question asks for something. */
const mostLookedUp = 2;
/** A word that is still so short is only beginning to be typed. */
const shortestTyped = 3;

/** Whether a question is nothing but a word or two that this index has, or that begin like one of its words. */
export function browses(
  content: readonly string[],
  words: Words,
  { analyser }: Companion,
): boolean {
  const isKnown = (word: string) => {
    if (words.has(analyser.stem(word))) return true;
    if (analyser.writing === 'unspaced' || isUnspaced(word)) return words.hasPiece(word);
    return word.length < shortestTyped || words.hasPiece(`_${word}`);
  };
  return content.length > 0 && content.length <= mostLookedUp && content.every(isKnown);
}

/** The articles that are named by all words of a short question. */
export function namedBy(content: readonly string[], articles: OpenArticles, { stem }: Analyser) {
  if (content.length > mostLookedUp) return new Set<number>();
  const owners = content.map((word) =>
    articles.ownersOf(stem(word), ['title', 'question', 'keyword']),
  );
  return new Set([...(owners[0] ?? [])].filter((one) => owners.every((some) => some.has(one))));
}
