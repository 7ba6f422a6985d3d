import { type Feature, type Features, isContent, isExactName, piecesOf } from '../features.ts';
import { mostTimes, timesOf } from '../format/postings.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Words } from '../word-list.ts';
import { askedTimes, type Collection, exactWeight, idfOf, termScore } from './bm25f.ts';

/** An index as far as it was read for a question. */
interface ReadIndex {
  words: Words;
  articles: OpenArticles;
  collection: Collection;
}

/** What is asked. */
interface Asked {
  features: Features;
  /** Words that customers use for those of the question: articles are found by them, but no cosine is measured. */
  synonyms: Features;
  /** Stop words that name an article here: they are content too. */
  names: ReadonlySet<string>;
  /** Whether a passage is to be left out of account. */
  isLeftOut: (passage: number) => boolean | undefined;
}

/** What the index says of a question, before it is put in order. */
export interface Scores {
  /** BM25F of each article. */
  bm25f: Float64Array;
  /** The cosine between the question and each open passage, 0 to 1. */
  cosines: Float64Array;
  /** The classifier's score of each article: the weights of all passages, each times its cosine. */
  classifier: Float64Array;
  /** The sum of the idf of those content words of the question that each article has. */
  matchedIdf: Float64Array;
  /** The sum of the idf of all content words of the question. */
  contentIdf: number;
  /** What is asked for: each feature by its idf, as often as it is asked for. */
  asked: Map<string, number>;
}

/** Scores every open article for a question whose words are already corrected, in Simplified characters. */
export function scoresOf(
  index: ReadIndex,
  { features, synonyms, names, isLeftOut }: Asked,
): Scores {
  const { articles, analyser } = index.collection;
  const scores: Scores = {
    bm25f: new Float64Array(articles),
    cosines: new Float64Array(index.articles.passages.length),
    classifier: new Float64Array(articles),
    matchedIdf: new Float64Array(articles),
    contentIdf: 0,
    asked: new Map(),
  };
  const lookUp = lookingUp(index, isLeftOut);
  const codes = [...features.keys()].filter(isExactName);
  let square = 0;
  for (const [name, feature] of features) {
    const found = lookUp(name, feature);
    addTermScores(scores, found, [name, askedTimes(feature, analyser)]);
    addProducts(scores.cosines, found, feature);
    // A code that nothing here has is the customer's own, or `terms.ts` says that it is missing; a part of one tells
    // nothing where the code is spelled otherwise.
    const isOwn = found.having.length === 0 && codes.some((code) => code.includes(name));
    if (!isOwn && (names.has(name) || isContent(name, feature, analyser)))
      addMatched(scores, found);
    square += feature.count ** 2 * found.idf;
  }
  for (const [name, feature] of synonyms) {
    if (features.has(name)) continue;
    const found = lookUp(name, feature);
    addTermScores(scores, found, [name, askedTimes(feature, analyser)]);
  }
  normalise(scores.cosines, Math.sqrt(square) || 1, index, isLeftOut);
  classify(scores, index);
  return scores;
}

/** What the index has of a feature. */
interface Found {
  idf: number;
  /** A passage that has it, how often, the next passage … */
  passages: readonly number[];
  /** The articles that have it. */
  having: readonly number[];
  /** How often each article has it, each field by its weight, until the next feature is looked up. */
  frequencies: Float64Array;
}

/** Looks up one feature after the other: in one array, since a new one for each would be most of the time that it takes. */
function lookingUp(
  { words, articles, collection }: ReadIndex,
  isLeftOut: Asked['isLeftOut'],
): (name: string, feature: Feature) => Found {
  const frequencies = new Float64Array(collection.articles);
  const isIn = new Uint8Array(collection.articles);
  let having: number[] = [];

  return (name, { kind }) => {
    clear();
    for (const postings of words.having(name))
      for (let n = 0; n < postings.length; n += 2)
        add(postings[n] as number, timesOf(postings[n + 1] as number));
    const share = kind === 'piece' ? piecesOf[collection.analyser.writing].bodyShare : 1;
    for (const article of having) {
      const weight = articles.bodyWeights[article] as number;
      const times = frequencies[article] as number;
      // A code stands where it is explained, in a long text as in a title.
      frequencies[article] =
        kind === 'exact' && weight > 0 ? exactWeight : Math.min(mostTimes, times * share) * weight;
    }
    const passages = articles.having(name);
    for (let n = 0; n < passages.length; n += 2) {
      const number = passages[n] as number;
      const { owner, wordWeight } = articles.passages[number] as OpenArticles['passages'][number];
      add(owner, isLeftOut(number) ? 0 : (passages[n + 1] as number) * wordWeight);
    }
    const count = words.isInMost(name) ? collection.articles : having.length;
    return { idf: idfOf(name, count, collection), passages, having, frequencies };
  };

  function clear() {
    for (const article of having) {
      frequencies[article] = 0;
      isIn[article] = 0;
    }
    having = [];
  }

  function add(article: number, times: number) {
    if (!isIn[article]) having.push(article);
    isIn[article] = 1;
    frequencies[article] = (frequencies[article] as number) + times;
  }
}

function addTermScores(
  { bm25f, asked }: Scores,
  { having, frequencies, idf }: Found,
  [name, times]: [string, number],
) {
  asked.set(name, idf * times);
  for (const article of having)
    bm25f[article] =
      (bm25f[article] as number) + termScore(idf, times, frequencies[article] as number);
}

function addProducts(products: Float64Array, { passages, idf }: Found, { count }: Feature) {
  for (let n = 0; n < passages.length; n += 2) {
    const passage = passages[n] as number;
    products[passage] = (products[passage] as number) + count * (passages[n + 1] as number) * idf;
  }
}

function addMatched(scores: Scores, { having, frequencies, idf }: Found) {
  scores.contentIdf += idf;
  for (const article of having)
    if (frequencies[article])
      scores.matchedIdf[article] = (scores.matchedIdf[article] as number) + idf;
}

/** Makes cosines of the products, by the lengths of both vectors. */
function normalise(
  products: Float64Array,
  norm: number,
  { articles }: ReadIndex,
  isLeftOut: Asked['isLeftOut'],
) {
  for (const [n, passage] of articles.passages.entries())
    products[n] = isLeftOut(n) ? 0 : (products[n] as number) / (norm * passage.norm);
}

function classify({ cosines, classifier }: Scores, { articles }: ReadIndex) {
  for (const [n, passage] of articles.passages.entries()) {
    const cosine = cosines[n] as number;
    if (cosine === 0) continue;
    const { articles, weights } = passage.weights;
    for (const [k, article] of articles.entries())
      classifier[article] = (classifier[article] as number) + cosine * (weights[k] as number);
  }
}
