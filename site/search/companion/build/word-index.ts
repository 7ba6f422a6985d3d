import type { Analyser } from '../../../languages/analyser.ts';
import { type Features, isExactName, termOf } from '../features.ts';
import type { WordPart } from '../format/index-format.ts';
import { likelyWords } from '../format/likely-words.ts';
import { deltasOf, packNumbers } from '../format/pack-numbers.ts';
import { mostTimes, type Posting, packPostings } from '../format/postings.ts';
import { isInMost } from '../ranking/bm25f.ts';
import type { SourceText } from './source.ts';

/** A word of the index and the articles that have it. */
export interface IndexedWord {
  word: string;
  term: string;
  postings: Posting[];
}

/**
 * Every word of the articles, in the order of their terms. Stop words count in passages only; of a word that most
 * articles have, which ones is not told.
 */
export function wordIndex(texts: readonly SourceText[], analyser: Analyser): IndexedWord[] {
  const found = new Map<string, Posting[]>();
  for (const [article, text] of texts.entries()) {
    for (const [word, posting] of wordsOfArticle(text, article, analyser)) {
      const postings = found.get(word);
      if (postings) postings.push(posting);
      else found.set(word, [posting]);
    }
  }
  const words = [...found].map(([word, postings]) => ({
    word,
    term: termOf(word, analyser),
    postings,
  }));
  const inMost = termsInMost(words, texts.length);
  return words
    .map((word) => (inMost.has(word.term) ? { ...word, postings: [] } : word))
    .sort((a, b) => compare(a.term, b.term) || compare(a.word, b.word));
}

/** The terms that most bodies have. */
function termsInMost(words: readonly IndexedWord[], articles: number): Set<string> {
  const byTerm = Map.groupBy(words, ({ term }) => term);
  const having = ([, forms]: [string, IndexedWord[]]) =>
    new Set(
      forms.flatMap(({ postings }) =>
        postings.filter(({ times }) => times > 0).map(({ article }) => article),
      ),
    ).size;
  return new Set(
    [...byTerm].filter((term) => isInMost(having(term), articles)).map(([term]) => term),
  );
}

/** The words of a part of the index, as they are sent. */
export const wordPart = (words: readonly IndexedWord[]): WordPart => ({
  words: words.map(({ word }) => word).join(' '),
  ...packPostings(words.map(({ postings }) => postings)),
});

/**
 * The words of an index that is sent whole: what the passages have, whose texts are given, is read from them, and a word
 * of a body that is likely there is sent by its number. One that most articles have stays.
 */
export function bodyPart(words: readonly IndexedWord[], passages: readonly string[]): WordPart {
  const sent = words
    .map((word) => ({ ...inBodies(word), isInMost: word.postings.length === 0 }))
    .filter(({ postings, isInMost }) => postings.length > 0 || isInMost);
  const byWord = new Map(sent.map((one) => [one.word, one]));
  const likely = likelyWords(passages);
  const known = likely.flatMap((word) => byWord.get(word) ?? []);
  const others = new Set(sent).difference(new Set(known));
  const numbers = likely.keys().filter((n) => byWord.has(likely[n] as string));
  return {
    known: packNumbers(deltasOf([...numbers])),
    words: [...others].map(({ word }) => word).join(' '),
    ...packPostings([...known, ...others].map(({ postings }) => postings)),
  };
}

/** Characters of words and articles in a part of the words, about. A question has words of eight to twenty parts. */
const partSize = { spaced: 4_000, unspaced: 2_000 };

/** Words in parts that are fetched alone: neighbours together, those of one term never apart. */
export function wordParts(words: readonly IndexedWord[], { writing }: Analyser): IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let size = Infinity;
  let last = '';
  for (const word of words) {
    if (size > partSize[writing] && word.term !== last) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(word);
    size += word.word.length + 3 * word.postings.length;
    last = word.term;
  }
  return parts;
}

const inBodies = ({ postings, ...word }: IndexedWord): IndexedWord => ({
  ...word,
  postings: postings
    .filter(({ times }) => times > 0)
    .map((posting) => ({ ...posting, inPassages: false })),
});

function wordsOfArticle(
  { passages, features, body, exact }: SourceText,
  article: number,
  { words, stem, isStopWord }: Analyser,
): Map<string, Posting> {
  const found = new Map<string, Posting>();
  const postingOf = (word: string) => {
    const posting = found.get(word) ?? { article, times: 0, inPassages: false };
    found.set(word, posting);
    return posting;
  };
  for (const [n, { text }] of passages.entries()) {
    const named = [...(features[n] as Features).keys()].filter(isExactName);
    for (const word of [...words(text), ...named]) postingOf(word).inPassages = true;
  }
  for (const word of [...body, ...exact]) {
    if (isStopWord(stem(word))) continue;
    const posting = postingOf(word);
    posting.times = Math.min(mostTimes, posting.times + 1);
  }
  return found;
}

/** By code units, as the reader compares them: the same on every machine. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
