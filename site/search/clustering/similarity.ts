import type { SimilarTerms } from './similar-terms.ts';
import { coverage, type WeightedQuestion } from './term-weights.ts';

/** What two questions have in common. All but `difference` between 0 and 1. */
interface Comparison {
  /** How much of the weight of one's terms the other has: the smaller and the larger of the two shares. */
  leastCoverage: number;
  mostCoverage: number;
  /** The cosine of their stop words. */
  stopWords: number;
  /** How much what they ask about their subjects differs; 0 when they ask the same. */
  difference: number;
}

export function compare(
  one: WeightedQuestion,
  other: WeightedQuestion,
  similar: SimilarTerms,
): Comparison {
  const [there, back] = [coverage(one, other, similar), coverage(other, one, similar)];
  return {
    leastCoverage: Math.min(there, back),
    mostCoverage: Math.max(there, back),
    stopWords: cosine(one.stopWords, other.stopWords),
    difference:
      missing(one.intents, other.intents) +
      missing(other.intents, one.intents) +
      (differ(one.numbers, other.numbers) ? otherNumbers : 0),
  };
}

/** How similar two questions are by their terms alone, 0 to 1. */
export const termSimilarity = ({ leastCoverage, mostCoverage }: Comparison) =>
  (leastCoverage + mostCoverage) / 2;

/** What is known of two questions beside their terms. */
interface Context {
  /** How far their most similar questions are the same, 0 to 1. */
  sharedNeighbours: number;
  /** How sure the index is of both their nearest articles, 0 to 1, by whether that is the same one. */
  sameArticle: number;
  otherArticle: number;
}

/**
 * The probability that two questions ask the same: a logistic model. Its constants were fitted on labelled questions of
 * other sites; those of articles are nearer to 0 than the fit, because an index may be of other things: docs/gaps.md.
 */
export function probability(comparison: Comparison, context: Context): number {
  const { leastCoverage, stopWords, difference } = comparison;
  const { sharedNeighbours, sameArticle, otherArticle } = context;
  const byTerms = 1.2 * leastCoverage + 0.5 * stopWords - 0.7 * difference;
  const byContext = 3.8 * sharedNeighbours + sameArticle - 1.5 * otherArticle;
  return 1 / (1 + Math.exp(1.85 - byTerms - byContext));
}

/** How much two questions differ that have other numbers. */
const otherNumbers = 1;

const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && other.size > 0 && one.isDisjointFrom(other);

function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / (Math.sqrt(one.size * other.size) || 1);
}

/** The weight of what the one asks and the other does not. */
function missing(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, weight] of one) if (!other.has(name)) sum += weight;
  return sum;
}
