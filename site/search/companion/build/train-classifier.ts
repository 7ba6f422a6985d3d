import type { Analyser } from '../../../languages/analyser.ts';
import { features } from '../features.ts';
import type { ClassifierWeights, PassageData } from '../format/packed-passages.ts';
import type { Passage } from '../format/passages.ts';
import { idfOf } from '../ranking/bm25f.ts';
import { type Near, vectorsOf } from './cosines.ts';
import type { SourceText } from './source.ts';
import { Tally } from './tally.ts';

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

/** A passage has weights for its own article and, of the others, for at most this many that are nearest to it. */
const mostOthers = 3;

interface Classifier {
  /** For each passage of each article. */
  passages: PassageData[];
  /** The mean score that it gives a passage's own article. */
  meanMargin: number;
}

/** Learns from a site's own passages which article a question belongs to. */
export function trainClassifier(texts: readonly SourceText[], analyser: Analyser): Classifier {
  const vectors = vectorsOf(
    texts.flatMap(({ features }) => features),
    idfAmong(texts, analyser),
  );
  const owners = texts.flatMap(({ passages }, article) => passages.map(() => article));
  const near = owners.map((_, passage) => vectors.near(passage));
  const weights = train(
    {
      owners,
      trainingWeights: texts.flatMap(({ passages }) =>
        passages.map(({ kind }) => trainingWeight[kind]),
      ),
      near,
      articles: texts.length,
    },
    learningRates[analyser.writing],
  );
  const margins = near.map((near, passage) => scoreFor(owners[passage] ?? 0, near, weights));
  const mean = margins.reduce((sum, margin) => sum + margin, 0) / (margins.length || 1);
  return {
    passages: owners.map((owner, n) => ({
      owner,
      norm: vectors.norms[n] ?? 1,
      weights: weights[n] as ClassifierWeights,
    })),
    meanMargin: Math.round(mean * 1000) / 1000,
  };
}

/** The idf of each feature of these texts: the same as a question's are when it is asked. */
function idfAmong(texts: readonly SourceText[], analyser: Analyser): (name: string) => number {
  const having = new Map<string, number>();
  for (const text of texts)
    for (const name of namesIn(text, analyser)) having.set(name, (having.get(name) ?? 0) + 1);
  const collection = { articles: texts.length, analyser };
  const idfs = new Map(
    [...having].map(([name, articles]) => [name, idfOf(name, articles, collection)]),
  );
  return (name) => idfs.get(name) ?? 0;
}

/** The features of an article's passages, and of each word of its body alone. */
function namesIn({ features: texts, body }: SourceText, analyser: Analyser): Set<string> {
  const inPassages = texts.flatMap((text) => [...text.keys()]);
  const words = [...new Set(body)].filter((word) => !analyser.isStopWord(analyser.stem(word)));
  return new Set([...inPassages, ...words.flatMap((word) => [...features(word, analyser).keys()])]);
}

function scoreFor(
  article: number,
  { passages, cosines }: Near,
  weights: readonly ClassifierWeights[],
): number {
  return passages.reduce((sum, passage, n) => {
    const own = weights[passage] as ClassifierWeights;
    return sum + (cosines[n] ?? 0) * (own.weights[own.articles.indexOf(article)] ?? 0);
  }, 0);
}

/** What the classifier learns from: passages whose articles are known, and how near they are to each other. */
interface TrainingSet {
  /** The article that each passage belongs to. */
  owners: readonly number[];
  /** How much each passage counts in training, 0 to 1. */
  trainingWeights: readonly number[];
  near: readonly Near[];
  articles: number;
}

/**
 * Softmax regression by gradient descent, in its dual form: what is learned is not a weight for each feature
 * but one for each passage and its own article, and the articles that it could be taken for. The two give the
 * same ranking; this one is ten times smaller, as the passages are in the index anyway.
 */
function train(set: TrainingSet, learningRate: number): ClassifierWeights[] {
  const { owners, trainingWeights, near, articles } = set;
  const weights = owners.map((owner, n) => untrained(owner, near[n]?.passages ?? [], owners));
  const scores = new Tally(articles);
  for (let round = 0; round < rounds; round++) {
    for (const passage of shuffled(owners.length)) {
      const weight = trainingWeights[passage] ?? 0;
      if (weight === 0) continue;
      scores.clear();
      addScores(scores, near[passage] ?? { passages: [], cosines: [] }, weights);
      const step = { owner: owners[passage] ?? 0, rate: learningRate * weight, articles };
      descend(weights[passage] as ClassifierWeights, scores, step);
    }
  }
  return weights;
}

function untrained(
  owner: number,
  near: readonly number[],
  owners: readonly number[],
): ClassifierWeights {
  const articles = [owner];
  for (const passage of near) {
    if (articles.length > mostOthers) break;
    const other = owners[passage] ?? owner;
    if (!articles.includes(other)) articles.push(other);
  }
  return { articles, weights: articles.map(() => 0) };
}

function addScores(
  scores: Tally,
  { passages, cosines }: Near,
  weights: readonly ClassifierWeights[],
) {
  for (let n = 0; n < passages.length; n++) {
    const own = weights[passages[n] as number] as ClassifierWeights;
    const cosine = cosines[n] as number;
    for (let k = 0; k < own.articles.length; k++)
      scores.add(own.articles[k] as number, cosine * (own.weights[k] as number));
  }
}

/** One step of the gradient: the weight of each article moves by how far its probability is from what it should be. */
function descend(
  { articles: own, weights }: ClassifierWeights,
  scores: Tally,
  { owner, rate, articles }: { owner: number; rate: number; articles: number },
) {
  const most = scores.met.reduce((most, article) => Math.max(most, scores.of(article)), 0);
  // The articles that were not met have a score of 0.
  let total = (articles - scores.met.length) * Math.exp(-most);
  for (const article of scores.met) total += Math.exp(scores.of(article) - most);
  for (const [n, article] of own.entries()) {
    const probability = Math.exp(scores.of(article) - most) / total;
    weights[n] = (weights[n] ?? 0) + rate * ((article === owner ? 1 : 0) - probability);
  }
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
