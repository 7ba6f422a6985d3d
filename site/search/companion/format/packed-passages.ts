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

/** Norms are sent by their logarithm, weights as whole numbers of steps: so fine that no ranking changes. */
const normSteps = 24;
const weightStep = 0.4;

/**
 * Passages in the order of their articles. Nearly each has a weight for its own article, which needs no name; the others are
 * of articles nearby, so those are sent as offsets. The last of the five texts has the norms, which an index does without that is sent
 * whole: there they are measured where it is opened.
 */
export function packPassages(passages: readonly PassageData[]): string[] {
  const steps = passages.map(({ weights: { articles, weights }, owner }) =>
    articles
      .map((article, n) => ({
        offset: article - owner,
        step: Math.round((weights[n] ?? 0) / weightStep),
      }))
      .filter(({ step }) => step !== 0),
  );
  const own = steps.map((some) => some.find(({ offset }) => offset === 0)?.step ?? 0);
  const others = steps.map((some) => some.filter(({ offset }) => offset !== 0));
  return [
    own.map(unsigned),
    others.map(({ length }) => length),
    others.flat().map(({ offset }) => unsigned(offset)),
    others.flat().map(({ step }) => unsigned(step)),
    passages.map(({ norm }) => Math.round(normSteps * Math.log(1 + norm))),
  ].map(packNumbers);
}

/** The passages of a part; `owners` names the article of each. */
export function unpackPassages(
  packed: readonly string[],
  owners: readonly number[],
): PassageData[] {
  const [own = [], counts = [], offsets = [], steps = [], norms = []] = packed.map(unpackNumbers);
  let at = 0;
  return owners.map((owner, n) => {
    const weights: ClassifierWeights = { articles: [], weights: [] };
    const add = (offset: number, step: number) => {
      weights.articles.push(owner + signed(offset));
      weights.weights.push(signed(step) * weightStep);
    };
    if (own[n]) add(0, own[n]);
    for (let left = counts[n] as number; left > 0; left--, at++)
      add(offsets[at] as number, steps[at] as number);
    return { owner, norm: Math.exp((norms[n] ?? 0) / normSteps) - 1, weights };
  });
}
