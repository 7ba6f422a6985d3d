import type { Features } from '../features.ts';
import { isInPassage, timesOf } from '../format/postings.ts';
import { type Collection, idfOf, termScore } from '../ranking/bm25f.ts';
import type { Words } from '../word-list.ts';

/** So many articles of a large index are read for a question. */
const maxCandidates = 24;

/** How often a word counts that the title, a question or another passage has, and one of the body. */
const passageTimes = 3;
const bodyTimes = 0.5;

/** The articles of an index in parts that may answer a question: those that have most of its words. */
export function candidatesOf(words: Words, asked: Features, collection: Collection): number[] {
  const scores = new Float64Array(collection.articles);
  const frequencies = new Float64Array(collection.articles);
  const found: number[] = [];
  for (const [name, { kind, count }] of asked) {
    if (kind === 'piece') continue;
    const having: number[] = [];
    for (const postings of words.having(name)) {
      for (let n = 0; n < postings.length; n += 2) {
        const article = postings[n] as number;
        const frequency = frequencyOf(postings[n + 1] as number);
        if (frequencies[article] === 0) having.push(article);
        frequencies[article] = Math.max(frequencies[article] as number, frequency);
      }
    }
    const idf = idfOf(name, having.length, collection);
    for (const article of having) {
      if (scores[article] === 0) found.push(article);
      const score = termScore(idf, count, frequencies[article] as number);
      scores[article] = (scores[article] as number) + score;
      frequencies[article] = 0;
    }
  }
  return bestOf(found, scores);
}

const frequencyOf = (packed: number) =>
  timesOf(packed) * bodyTimes + (isInPassage(packed) ? passageTimes : 0);

/** The best ones, of which a list of the best so far is kept: to sort all takes longer. */
function bestOf(articles: readonly number[], scores: Float64Array): number[] {
  const isBefore = (one: number, other: number) =>
    (scores[one] as number) > (scores[other] as number) ||
    (scores[one] === scores[other] && one < other);
  const best: number[] = [];
  for (const article of articles) {
    let at = best.length;
    while (at > 0 && isBefore(article, best[at - 1] as number)) at--;
    if (at < maxCandidates) best.splice(at, 0, article);
    best.length = Math.min(best.length, maxCandidates);
  }
  return best;
}
