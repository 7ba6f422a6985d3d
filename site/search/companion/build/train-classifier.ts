import type { Analyser } from '../../../languages/analyser.ts';
import type { ClassifierWeights, PassageData } from '../format/packed-passages.ts';
import type { Passage } from '../format/passages.ts';
import { nearPassages } from './cosines.ts';
import { ownDoubt } from './own-doubt.ts';
import { mostArticles, type TrainingSet, train, type Weights, width } from './softmax.ts';
import type { SourceText } from './source.ts';
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

/**
 * From how many passages that are near to it each learns, by how many an article has: those of its own article stand
 * first, and with forty questions an article nothing would be left for the others. More of them change no ranking.
 */
const mostNear = (perArticle: number) => Math.min(400, Math.max(64, Math.round(10 * perArticle)));

const sumOf = (numbers: Float64Array) => numbers.reduce((sum, number) => sum + number, 0);

/** What was learnt from a site's own passages: which article a question belongs to. */
export interface Learnt {
  weights: Weights;
  /** The lengths of the passages' vectors. */
  norms: Float64Array;
  /** The mean score that a passage gives its own article. */
  meanMargin: number;
  /** The log-odds with which half of the site's own questions would be answered without their article. */
  doubt: number;
}

/** Learns from a site's own passages which article a question belongs to. */
export function trainClassifier(texts: readonly SourceText[], analyser: Analyser): Learnt {
  const vectors = vectorsOf(texts, analyser);
  const owners = ownersOf(texts);
  const trainingWeights = Float64Array.from(
    texts.flatMap(({ passages }) => passages.map(({ kind }) => trainingWeight[kind])),
  );
  const perArticle = sumOf(trainingWeights) / (texts.length || 1);
  const near = nearPassages(vectors, mostNear(perArticle));
  const speaking = texts.flatMap(({ passages }) =>
    passages.map(({ isPhrasing }) => (isPhrasing ? 1 : mostArticles)),
  );
  const { writing } = analyser;
  const set = { owners, trainingWeights, speaking, near, articles: texts.length, writing };
  const weights = train(set);
  const mean = Math.round(meanMargin(set, weights) * 1000) / 1000;
  return {
    weights,
    norms: vectors.norms,
    meanMargin: mean,
    doubt: ownDoubt(texts, { vectors, owners, near, weights, meanMargin: mean, analyser }),
  };
}

/** What is sent of each passage of these texts. */
export const passageData = (
  texts: readonly SourceText[],
  { weights, norms }: Learnt,
): PassageData[] =>
  Array.from(ownersOf(texts), (owner, n) => ({
    owner,
    norm: norms[n] as number,
    weights: weightsOf(n, weights),
  }));

/** The article that each passage belongs to. */
const ownersOf = (texts: readonly SourceText[]) =>
  Int32Array.from(texts.flatMap(({ passages }, article) => passages.map(() => article)));

function weightsOf(passage: number, { articles, weights, none }: Weights): ClassifierWeights {
  const from = width * passage;
  const own = [...articles.subarray(from, from + mostArticles)].filter(
    (article) => article !== none,
  );
  return { articles: own, weights: [...weights.subarray(from, from + own.length)] };
}

/** The mean score that passages give their own articles. */
function meanMargin({ owners, near }: TrainingSet, { articles, weights }: Weights): number {
  const { starts, passages, cosines } = near;
  let sum = 0;
  for (const [passage, owner] of owners.entries()) {
    const to = starts[passage + 1] as number;
    for (let n = starts[passage] as number; n < to; n++) {
      const from = width * (passages[n] as number);
      for (let at = from; at < from + mostArticles; at++)
        if (articles[at] === owner) sum += (cosines[n] as number) * (weights[at] as number);
    }
  }
  return sum / (owners.length || 1);
}
