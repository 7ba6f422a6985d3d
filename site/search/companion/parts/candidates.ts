import type { Features } from '../features.ts';
import { type Collection, idfOf, termScore } from '../ranking/bm25f.ts';
import type { Words } from '../word-list.ts';

/** So many articles of a large index are read for a question. */
const maxCandidates = 24;

/** How often a word counts that the title, a question or another passage has, and one of the body. */
const passageTimes = 3;
const bodyTimes = 0.5;

/** The articles of a large index that may answer a question: those that have most of its words. */
export function candidatesOf(words: Words, asked: Features, collection: Collection): number[] {
  const scores = new Map<number, number>();
  for (const [name, { kind, count }] of asked) {
    if (kind === 'piece') continue;
    const frequencies = new Map<number, number>();
    for (const { article, times, inPassages } of words.having(name).flat()) {
      const frequency = times * bodyTimes + (inPassages ? passageTimes : 0);
      frequencies.set(article, Math.max(frequencies.get(article) ?? 0, frequency));
    }
    const idf = idfOf(name, frequencies.size, collection);
    for (const [article, frequency] of frequencies)
      scores.set(article, (scores.get(article) ?? 0) + termScore(idf, count, frequency));
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, maxCandidates)
    .map(([article]) => article);
}
