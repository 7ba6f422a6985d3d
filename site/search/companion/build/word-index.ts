import { isFiller, termOf, wordsOf } from '../features.ts';
import type { WordPart } from '../index-format.ts';
import { mostTimes, type Posting, packPostings } from '../postings.ts';
import type { SourceText } from './read-source.ts';

/** A word of the index and the articles that have it. */
export interface IndexedWord {
  word: string;
  term: string;
  postings: Posting[];
}

/** Every word of the articles, in the order of their terms. Fillers count in units only. */
export function wordIndex(texts: readonly SourceText[], locale: string): IndexedWord[] {
  const found = new Map<string, Posting[]>();
  for (const [article, { units, body }] of texts.entries()) {
    for (const [word, posting] of wordsOfArticle(units, body, { article, locale })) {
      const postings = found.get(word);
      if (postings) postings.push(posting);
      else found.set(word, [posting]);
    }
  }
  return [...found]
    .map(([word, postings]) => ({ word, term: termOf(word, locale), postings }))
    .sort((a, b) => compare(a.term, b.term) || compare(a.word, b.word));
}

/** The words of a part of the index, as they are sent. */
export const wordPart = (words: readonly IndexedWord[]): WordPart => ({
  words: words.map(({ word }) => word).join(' '),
  ...packPostings(words.map(({ postings }) => postings)),
});

/** The words of an index that is sent whole: what the units have is read from them. */
export const bodyPart = (words: readonly IndexedWord[]): WordPart =>
  wordPart(words.map(inBodies).filter(({ postings }) => postings.length > 0));

const inBodies = ({ postings, ...word }: IndexedWord): IndexedWord => ({
  ...word,
  postings: postings
    .filter(({ times }) => times > 0)
    .map((posting) => ({ ...posting, inUnits: false })),
});

function wordsOfArticle(
  units: SourceText['units'],
  body: readonly string[],
  { article, locale }: { article: number; locale: string },
): Map<string, Posting> {
  const found = new Map<string, Posting>();
  const of = (word: string) => {
    const posting = found.get(word) ?? { article, times: 0, inUnits: false };
    found.set(word, posting);
    return posting;
  };
  for (const { text } of units) for (const word of wordsOf(text, locale)) of(word).inUnits = true;
  for (const word of body) {
    if (isFiller(termOf(word, locale), locale)) continue;
    const posting = of(word);
    posting.times = Math.min(mostTimes, posting.times + 1);
  }
  return found;
}

/** By code units, as the reader compares them: the same on every machine. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
