import { simplified } from '../companion/answering/simplified.ts';
import type { Companion } from '../companion/companion.ts';

/** A letter that the page's language is written with, and one that another language of the site is. */
interface Letters {
  own: RegExp;
  other: RegExp;
}

/**
 * Whether a question may be in another language than the page: it has a letter of that one alone, or where both have the
 * same letters, a word that the page's language does not know; `known` is the share of those that it does. Latin words
 * stand in texts of every language: beside letters of the page's own they tell nothing.
 */
export function mayBeIn({ own, other }: Letters, question: string, known: number): boolean {
  const letters = question.match(/\p{L}/gu) ?? [];
  const ofOther = letters.filter((letter) => other.test(letter));
  if (ofOther.length === 0) return false;
  if (isLatin(other) && !isLatin(own) && letters.some((letter) => own.test(letter))) return false;
  return known < 1 || ofOther.some((letter) => !own.test(letter));
}

/**
 * Whether these words of a question are in another language by their letters alone, whether or not it knows them: one has
 * a letter that the page's language has not, and at least half of them are not Latin, which may stand in any text.
 */
export function isWrittenIn({ own, other }: Letters, words: readonly string[]): boolean {
  const inOther = words.filter((word) =>
    [...word].some((letter) => other.test(letter) && !/\p{Script=Latin}/u.test(letter)),
  );
  const isForeign = inOther.some((word) => [...word].some((letter) => !own.test(letter)));
  return isForeign && 2 * inOther.length >= words.length;
}

/** The share of a question's words that the index of a language has, or that are stop words of it, 0 to 1. */
export async function knownShare(question: string, companion: Companion): Promise<number> {
  const { words, stem, isStopWord } = companion.analyser;
  const asked = words(await simplified(companion, question));
  const list = await companion.wordsAround(asked);
  const known = asked.filter((word) => isStopWord(stem(word)) || list.has(stem(word)));
  return asked.length === 0 ? 0 : known.length / asked.length;
}

const isLatin = (letter: RegExp) => letter.test('a');
