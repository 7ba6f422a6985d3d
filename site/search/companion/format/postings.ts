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

/** The articles that have a word: an article's number, how it has the word (`timesOf`), the next article … */
export type Postings = readonly number[];

/** The first of each two numbers that belong together: the articles of postings. */
export const firstOfTwo = (numbers: readonly number[]) => numbers.filter((_, n) => n % 2 === 0);

export const hasArticle = (postings: Postings, article: number) =>
  postings.some((number, n) => n % 2 === 0 && number === article);

/** How often the body of an article has a word, by the second number of two; 4 is added where a passage has it too. */
export const timesOf = (frequency: number) => frequency & 3;
const inPassage = 4;
export const isInPassage = (frequency: number) => frequency >= inPassage;

/** The articles of each word. What is alike is sent together, which compresses best. */
export function packPostings(words: readonly (readonly Posting[])[]): Omit<WordPart, 'words'> {
  return {
    counts: packNumbers(words.map(({ length }) => length)),
    gaps: packNumbers(words.flatMap((word) => deltasOf(word.map(({ article }) => article)))),
    frequencies: packNumbers(
      words.flat().map(({ times, inPassages }) => times + (inPassages ? inPassage : 0)),
    ),
  };
}

/**
 * The postings of a word by its number, unpacked when they are first asked for: a question asks for few. Nothing of a word
 * that the part has not.
 */
export function postingsOf(part: Omit<WordPart, 'words'>): (word: number) => Postings | undefined {
  const gaps = unpackNumbers(part.gaps);
  const frequencies = unpackNumbers(part.frequencies);
  const starts = [0];
  for (const count of unpackNumbers(part.counts)) starts.push((starts.at(-1) as number) + count);
  const known: Postings[] = [];
  return (word) => {
    const end = starts[word + 1];
    if (end === undefined) return undefined;
    known[word] ??= unpack(starts[word] as number, end);
    return known[word];
  };

  function unpack(from: number, to: number): Postings {
    const postings: number[] = [];
    let article = 0;
    for (let at = from; at < to; at++) {
      article += gaps[at] as number;
      postings.push(article, frequencies[at] as number);
    }
    return postings;
  }
}
