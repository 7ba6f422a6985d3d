import { distance } from '../distance.ts';
import { fold } from '../fold.ts';
import { stem } from '../stem.ts';
import { isFiller } from './features.ts';
import type { WordList } from './word-list.ts';

/** Shorter words are too like each other to be mended. */
const shortest = 4;
/** From this length on two letters may be wrong. */
const longest = 8;

/**
 * A question with each unknown Latin word replaced by the nearest word of the index, never of a dictionary.
 * A last word that is still being typed begins like one of the index, and stays.
 */
export function mend(question: string, words: WordList, everyday: readonly string[]): string {
  return question.replace(/\p{Script=Latin}[\p{Script=Latin}\p{Mn}]*/gu, (word, at: number) => {
    const folded = fold(word);
    const isLast = at + word.length === question.length;
    if (isRight(folded, words) || isEveryday(folded, everyday)) return word;
    if (isLast && words.hasPiece(`_${folded}`)) return word;
    return nearest(folded, words) ?? word;
  });
}

const isRight = (word: string, words: WordList) =>
  word.length < shortest ||
  !/^[a-z]+$/.test(word) ||
  words.has(stem(word)) ||
  words.has(word) ||
  isFiller(stem(word), 'en');

function nearest(word: string, list: WordList): string | undefined {
  const allowed = word.length >= longest ? 2 : 1;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of list.words) {
    if (Math.abs(candidate.length - word.length) > allowed || candidate.length < shortest - 1)
      continue;
    // A first letter is seldom wrong, and short words that differ in it are different words.
    const isFirstRight = candidate[0] === word[0];
    if (!isFirstRight && word.length < longest) continue;
    const far = distance(word, candidate, allowed);
    if (far > allowed || !/^[a-z]+$/.test(candidate)) continue;
    // Among equals the commoner word is meant.
    const cost =
      far +
      (isFirstRight ? 0 : 0.5) -
      Math.min(list.having(stem(candidate)).flat().length, 50) / 1000;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** A word that articles are found by is right, even where none of them has it. */
const isEveryday = (word: string, groups: readonly string[]) =>
  groups.some((group) => group.split(' ').includes(word));
