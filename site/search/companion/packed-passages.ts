import type { ArticlePart } from './index-format.ts';
import { packNumbers, signed, unpackNumbers, unsigned } from './pack-numbers.ts';

/** What is sent of a unit beside its text. */
export interface UnitData {
  /** The article that it belongs to. */
  own: number;
  /** The length of its direction. */
  norm: number;
  votes: Votes;
}

/** What one unit says for (positive) or against (negative) articles. */
export interface Votes {
  articles: number[];
  weights: number[];
}

type Packed = Omit<ArticlePart, 'articles'>;

/** Norms are sent by their logarithm, votes as whole numbers of steps: so fine that no ranking changes. */
const normSteps = 24;
const voteStep = 0.4;

/** Units in the order of their articles. Votes speak of articles nearby, so those are sent as distances. */
export function packUnits(units: readonly UnitData[]): Packed {
  const votes = units.map(({ votes, own }) =>
    votes.articles
      .map((article, n) => ({
        away: article - own,
        weight: Math.round((votes.weights[n] ?? 0) / voteStep),
      }))
      .filter(({ weight }) => weight !== 0),
  );
  return {
    norms: packNumbers(units.map(({ norm }) => Math.round(normSteps * Math.log(1 + norm)))),
    votes: packNumbers(votes.map(({ length }) => length)),
    aways: packNumbers(votes.flat().map(({ away }) => unsigned(away))),
    weights: packNumbers(votes.flat().map(({ weight }) => unsigned(weight))),
  };
}

/** The units of a part; `owners` names the article of each. */
export function unpackUnits(packed: Packed, owners: readonly number[]): UnitData[] {
  const counts = unpackNumbers(packed.votes);
  const aways = unpackNumbers(packed.aways);
  const weights = unpackNumbers(packed.weights);
  let at = 0;
  return unpackNumbers(packed.norms).map((norm, n) => {
    const own = owners[n] ?? 0;
    const votes: Votes = { articles: [], weights: [] };
    for (let left = counts[n] ?? 0; left > 0; left--, at++) {
      votes.articles.push(own + signed(aways[at] ?? 0));
      votes.weights.push(signed(weights[at] ?? 0) * voteStep);
    }
    return { own, norm: Math.exp(norm / normSteps) - 1, votes };
  });
}
