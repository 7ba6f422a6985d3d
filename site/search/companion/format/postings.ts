import type { WordPart } from './index-format.ts';
import { deltasOf, packNumbers, unpackNumbers } from './pack-numbers.ts';

/** An article that has a word. */
export interface Posting {
  article: number;
  /** How often its body has the word: at most `mostTimes`. */
  times: number;
  /** Whether its title, questions or another of its passages have it. */
  inPassages: boolean;
}

export const mostTimes = 3;

/** The articles of each word. What is alike is sent together, which compresses best. */
export function packPostings(words: readonly (readonly Posting[])[]): Omit<WordPart, 'words'> {
  return {
    counts: packNumbers(words.map(({ length }) => length)),
    gaps: packNumbers(words.flatMap((word) => deltasOf(word.map(({ article }) => article)))),
    frequencies: packNumbers(
      words.flat().map(({ times, inPassages }) => times + (inPassages ? 4 : 0)),
    ),
  };
}

export function unpackPostings({
  counts,
  gaps: deltas,
  frequencies,
}: Omit<WordPart, 'words'>): Posting[][] {
  const allDeltas = unpackNumbers(deltas);
  const allFrequencies = unpackNumbers(frequencies);
  let at = 0;
  return unpackNumbers(counts).map((count) => {
    let article = 0;
    return Array.from({ length: count }, () => {
      const frequency = allFrequencies[at] as number;
      article += allDeltas[at++] as number;
      return { article, times: frequency & 3, inPassages: (frequency & 4) > 0 };
    });
  });
}
