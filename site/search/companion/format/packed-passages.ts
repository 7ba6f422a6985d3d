import type { ArticlePart } from './index-format.ts';
import { packNumbers, signed, unpackNumbers, unsigned } from './pack-numbers.ts';

/** What is sent of a passage beside its text. */
export interface PassageData {
  /** The article that it belongs to. */
  owner: number;
  /** The length of its vector. */
  norm: number;
  weights: ClassifierWeights;
}

/** How much one passage counts for (positive) or against (negative) articles. */
export interface ClassifierWeights {
  articles: number[];
  weights: number[];
}

type Packed = Omit<ArticlePart, 'articles'>;

/** Norms are sent by their logarithm, weights as whole numbers of steps: so fine that no ranking changes. */
const normSteps = 24;
const weightStep = 0.4;

/** Passages in the order of their articles. Weights are of articles nearby, so those are sent as offsets. */
export function packPassages(passages: readonly PassageData[]): Packed {
  const weights = passages.map(({ weights: { articles, weights }, owner }) =>
    articles
      .map((article, n) => ({
        offset: article - owner,
        weight: Math.round((weights[n] ?? 0) / weightStep),
      }))
      .filter(({ weight }) => weight !== 0),
  );
  return {
    norms: packNumbers(passages.map(({ norm }) => Math.round(normSteps * Math.log(1 + norm)))),
    counts: packNumbers(weights.map(({ length }) => length)),
    offsets: packNumbers(weights.flat().map(({ offset }) => unsigned(offset))),
    weights: packNumbers(weights.flat().map(({ weight }) => unsigned(weight))),
  };
}

/** The passages of a part; `owners` names the article of each. */
export function unpackPassages(packed: Packed, owners: readonly number[]): PassageData[] {
  const counts = unpackNumbers(packed.counts);
  const offsets = unpackNumbers(packed.offsets);
  const steps = unpackNumbers(packed.weights);
  let at = 0;
  const norms = unpackNumbers(packed.norms ?? '');
  return owners.map((owner, n) => {
    const weights: ClassifierWeights = { articles: [], weights: [] };
    for (let left = counts[n] as number; left > 0; left--, at++) {
      weights.articles.push(owner + signed(offsets[at] as number));
      weights.weights.push(signed(steps[at] as number) * weightStep);
    }
    return { owner, norm: Math.exp((norms[n] ?? 0) / normSteps) - 1, weights };
  });
}
