import type { Analyser } from '../../../languages/analyser.ts';
import type { ClassifierWeights, PassageData } from '../format/packed-passages.ts';
import type { Passage } from '../format/passages.ts';
import { type Near, nearPassages } from './cosines.ts';
import { ownDoubt } from './own-doubt.ts';
import type { SourceText } from './source.ts';
import { Tally } from './tally.ts';
import { vectorsOf } from './vectors.ts';

/** How much a passage of each kind counts in training. */
const trainingWeight: Record<Passage['kind'], number> = {
  title: 1,
  question: 1,
  keyword: 0.3,
  heading: 0.3,
  answer: 0.3,
  summary: 0,
};

const rounds = 10;
/** How far each step moves a weight. Characters are shared by more passages than words. */
const learningRates: Record<Analyser['writing'], number> = { spaced: 1, unspaced: 0.3 };

/**
 * From how many passages that are near to it each learns, by how many an article has: those of its own article stand
 * first, and with forty questions an article nothing would be left for the others. More of them change no ranking.
 */
const mostNear = (perArticle: number) => Math.min(400, Math.max(64, Math.round(10 * perArticle)));

const sumOf = (numbers: Float64Array) => numbers.reduce((sum, number) => sum + number, 0);

interface Classifier {
  /** For each passage of each article. */
  passages: PassageData[];
  /** The mean score that it gives a passage's own article. */
  meanMargin: number;
  /** The log-odds with which half of the site's own questions would be answered without their article. */
  doubt: number;
}

/** Learns from a site's own passages which article a question belongs to. */
export function trainClassifier(texts: readonly SourceText[], analyser: Analyser): Classifier {
  const vectors = vectorsOf(texts, analyser);
  const owners = Int32Array.from(
    texts.flatMap(({ passages }, article) => passages.map(() => article)),
  );
  const trainingWeights = Float64Array.from(
    texts.flatMap(({ passages }) => passages.map(({ kind }) => trainingWeight[kind])),
  );
  const perArticle = sumOf(trainingWeights) / (texts.length || 1);
  const near = nearPassages(vectors, mostNear(perArticle));
  const speaking = texts.flatMap(({ passages }) =>
    passages.map(({ isPhrasing }) => (isPhrasing ? 1 : mostArticles)),
  );
  const set = { owners, trainingWeights, speaking, near, articles: texts.length };
  const weights = train(set, learningRates[analyser.writing]);
  const mean = Math.round(meanMargin(set, weights) * 1000) / 1000;
  return {
    passages: Array.from(owners, (owner, n) => ({
      owner,
      norm: vectors.norms[n] as number,
      weights: weightsOf(n, weights),
    })),
    meanMargin: mean,
    doubt: ownDoubt(texts, { vectors, owners, near, weights, meanMargin: mean, analyser }),
  };
}

/** What the classifier learns from: passages whose articles are known, and how near they are to each other. */
interface TrainingSet {
  /** The article that each passage belongs to. */
  owners: Int32Array;
  /** How much each passage counts in training, 0 to 1. */
  trainingWeights: Float64Array;
  /** For or against how many articles each passage speaks. */
  speaking: readonly number[];
  near: readonly Near[];
  articles: number;
}

/** The weights of a passage `n` and their articles stand from `mostArticles * n` on, its own article first. */
export interface Weights {
  /** Where a passage has fewer, none: −1. */
  articles: Int32Array;
  weights: Float64Array;
}

/**
 * The article that a passage belongs to, and of the others those that are nearest to it: at most this many. A phrasing
 * speaks for its own alone: there are many, and nobody promises that it is nobody else's.
 */
export const mostArticles = 4;

const weightsOf = (passage: number, { articles, weights }: Weights): ClassifierWeights => {
  const [from, to] = [mostArticles * passage, mostArticles * (passage + 1)];
  const own = [...articles.subarray(from, to)].filter((article) => article >= 0);
  return { articles: own, weights: [...weights.subarray(from, from + own.length)] };
};

/**
 * Softmax regression by gradient descent, in its dual form: what is learned is not a weight for each feature
 * but one for each passage and its own article, and the articles that it could be taken for. The two give the
 * same ranking; this one is ten times smaller, as the passages are in the index anyway.
 */
function train(set: TrainingSet, learningRate: number): Weights {
  const { owners, trainingWeights, near, articles } = set;
  const weights = untrained(set);
  const scores = new Tally(articles);
  const order = shuffled(owners.length).filter((passage) => trainingWeights[passage] !== 0);
  for (let round = 0; round < rounds; round++) {
    for (const passage of order) {
      scores.clear();
      addScores(scores, near[passage] as Near, weights);
      descend(passage, weights, {
        scores,
        rate: learningRate * (trainingWeights[passage] as number),
      });
    }
  }
  return weights;
}

function untrained({ near, owners, speaking }: TrainingSet): Weights {
  const articles = new Int32Array(mostArticles * owners.length).fill(-1);
  for (const [passage, owner] of owners.entries()) {
    const own = new Set([owner]);
    for (const other of (near[passage] as Near).passages) {
      if (own.size === speaking[passage]) break;
      own.add(owners[other] as number);
    }
    articles.set([...own], mostArticles * passage);
  }
  return { articles, weights: new Float64Array(articles.length) };
}

function addScores(scores: Tally, { passages, cosines }: Near, { articles, weights }: Weights) {
  for (let n = 0; n < passages.length; n++) {
    const cosine = cosines[n] as number;
    const from = mostArticles * (passages[n] as number);
    for (let at = from; at < from + mostArticles; at++) {
      const weight = weights[at] as number;
      if (weight !== 0) scores.add(articles[at] as number, cosine * weight);
    }
  }
}

/** One step of the gradient: the weight of each article moves by how far its probability is from what it should be. */
function descend(
  passage: number,
  { articles, weights }: Weights,
  { scores: { met, count, sums }, rate }: { scores: Tally; rate: number },
) {
  let most = 0;
  for (let n = 0; n < count; n++) most = Math.max(most, sums[met[n] as number] as number);
  // The articles that were not met have a score of 0.
  let total = (sums.length - count) * Math.exp(-most);
  for (let n = 0; n < count; n++) total += Math.exp((sums[met[n] as number] as number) - most);
  const from = mostArticles * passage;
  for (let at = from; at < from + mostArticles; at++) {
    const article = articles[at] as number;
    if (article < 0) break;
    const probability = Math.exp((sums[article] as number) - most) / total;
    weights[at] = (weights[at] as number) + rate * (Number(at === from) - probability);
  }
}

/** The mean score that passages give their own articles. */
function meanMargin({ owners, near }: TrainingSet, { articles, weights }: Weights): number {
  let sum = 0;
  for (const [passage, { passages, cosines }] of near.entries()) {
    for (const [n, other] of passages.entries()) {
      const from = mostArticles * other;
      for (let at = from; at < from + mostArticles; at++)
        if (articles[at] === owners[passage])
          sum += (cosines[n] as number) * (weights[at] as number);
    }
  }
  return sum / (near.length || 1);
}

/** The same order every time, so that a build can be repeated. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, n) => n);
  let seed = 7;
  for (let n = length - 1; n > 0; n--) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = seed % (n + 1);
    [order[n], order[other]] = [order[other] as number, order[n] as number];
  }
  return order;
}
