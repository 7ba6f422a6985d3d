import type { Analyser } from '../../../languages/analyser.ts';
import type { Near } from './cosines.ts';

/** What the classifier learns from: passages whose articles are known, and how near they are to each other. */
export interface TrainingSet {
  /** The article that each passage belongs to. */
  owners: Int32Array;
  /** How much each passage counts in training, 0 to 1. */
  trainingWeights: Float64Array;
  /** For or against how many articles each passage speaks. */
  speaking: readonly number[];
  near: Near;
  articles: number;
  writing: Analyser['writing'];
}

/**
 * The weights of a passage `n` and their articles stand from `width * n` on, `mostArticles` of them, its own article first.
 * Both are parts of one memory, so that what is read together lies together.
 */
export interface Weights {
  articles: Int32Array;
  weights: Float32Array;
  /** What stands where a passage has fewer: the number after that of the last article. */
  none: number;
}

/**
 * The article that a passage belongs to, and of the others those that are nearest to it: at most this many. A phrasing
 * speaks for its own alone: there are many, and nobody promises that it is nobody else's.
 */
export const mostArticles = 4;
export const width = 2 * mostArticles;

const rounds = 10;
/** How far each step moves a weight. Characters are shared by more passages than words. */
const learningRates: Record<Analyser['writing'], number> = { spaced: 1, unspaced: 0.3 };

/**
 * Softmax regression by gradient descent, in its dual form: what is learned is not a weight for each feature
 * but one for each passage and its own article, and the articles that it could be taken for. The two give the
 * same ranking; this one is ten times smaller, as the passages are in the index anyway.
 */
export function train(set: TrainingSet): Weights {
  const { owners, trainingWeights, articles, writing } = set;
  const weights = untrained(set);
  const met = metArticles(set, weights);
  const sums = new Float64Array(articles + 1);
  const order = shuffled(owners.length).filter((passage) => trainingWeights[passage] !== 0);
  for (let round = 0; round < rounds; round++) {
    for (const passage of order) {
      addScores(sums, passage, set, weights);
      const rate = learningRates[writing] * (trainingWeights[passage] as number);
      descend(passage, weights, { sums, met: met[passage] as Int32Array, rate });
    }
  }
  return weights;
}

function untrained({ near, owners, speaking, articles }: TrainingSet): Weights {
  const named = new Int32Array(width * owners.length + mostArticles);
  for (const [passage, owner] of owners.entries()) {
    const own = new Set([owner]);
    const to = near.starts[passage + 1] as number;
    for (let n = near.starts[passage] as number; n < to && own.size !== speaking[passage]; n++)
      own.add(owners[near.passages[n] as number] as number);
    const list = [...own];
    for (let n = 0; n < mostArticles; n++) named[width * passage + n] = list[n] ?? articles;
  }
  const behind = Int32Array.BYTES_PER_ELEMENT * mostArticles;
  return { articles: named, weights: new Float32Array(named.buffer, behind), none: articles };
}

/** For each passage the articles for or against which those near to it speak. */
function metArticles({ near, owners }: TrainingSet, { articles, none }: Weights) {
  const metBy = new Int32Array(none + 1).fill(-1);
  return Array.from(owners, (_, passage) => {
    const met: number[] = [];
    metBy[none] = passage;
    const to = near.starts[passage + 1] as number;
    for (let n = near.starts[passage] as number; n < to; n++) {
      const from = width * (near.passages[n] as number);
      for (let at = from; at < from + mostArticles; at++) {
        const article = articles[at] as number;
        if (metBy[article] === passage) continue;
        metBy[article] = passage;
        met.push(article);
      }
    }
    return Int32Array.from(met);
  });
}

/** Where a passage speaks for fewer articles its weights are 0, and add nothing: to ask would take longer than to add. */
function addScores(
  sums: Float64Array,
  passage: number,
  { near: { starts, passages, cosines } }: TrainingSet,
  { articles, weights }: Weights,
) {
  const to = starts[passage + 1] as number;
  for (let n = starts[passage] as number; n < to; n++) {
    const cosine = cosines[n] as number;
    const at = width * (passages[n] as number);
    // Written out for each of them: as a loop it takes half as long again.
    add(sums, articles[at] as number, cosine * (weights[at] as number));
    add(sums, articles[at + 1] as number, cosine * (weights[at + 1] as number));
    add(sums, articles[at + 2] as number, cosine * (weights[at + 2] as number));
    add(sums, articles[at + 3] as number, cosine * (weights[at + 3] as number));
  }
}

function add(sums: Float64Array, article: number, amount: number) {
  sums[article] = (sums[article] as number) + amount;
}

/** One step of the gradient: the weight of each article moves by how far its probability is from what it should be. */
function descend(
  passage: number,
  { articles, weights, none }: Weights,
  { sums, met, rate }: { sums: Float64Array; met: Int32Array; rate: number },
) {
  let most = 0;
  for (let n = 0; n < met.length; n++) most = Math.max(most, sums[met[n] as number] as number);
  // The articles that were not met have a score of 0.
  let total = (none - met.length) * powerOf(-most);
  for (let n = 0; n < met.length; n++) total += powerOf((sums[met[n] as number] as number) - most);
  const from = width * passage;
  for (let at = from; at < from + mostArticles; at++) {
    const article = articles[at] as number;
    if (article === none) break;
    const probability = powerOf((sums[article] as number) - most) / total;
    weights[at] = (weights[at] as number) + rate * (Number(at === from) - probability);
  }
  for (let n = 0; n < met.length; n++) sums[met[n] as number] = 0;
}

const powerSteps = 256;
/** Below this a power is nothing beside the largest, which is 1. */
const leastExponent = -40;
const powers = Float64Array.from({ length: 2 - leastExponent * powerSteps }, (_, n) =>
  Math.exp(-n / powerSteps),
);

/**
 * The power of e by an exponent that is at most 0, right to two millionths, between those of a table: `Math.exp` takes a third
 * of the time that learning does.
 */
function powerOf(exponent: number): number {
  if (exponent <= leastExponent) return 0;
  const steps = -exponent * powerSteps;
  const n = Math.trunc(steps);
  const above = powers[n] as number;
  return above + (steps - n) * ((powers[n + 1] as number) - above);
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
