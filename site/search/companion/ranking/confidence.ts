import type { CompanionRoot } from '../format/index-format.ts';
import type { Ranked } from './rank-articles.ts';
import type { Scores } from './scores.ts';

/**
 * How sure it is that the best article answers the question, 0 to 1: a logistic model. Its constants were
 * fitted on labelled questions of other sites, then moved towards `covered`: docs/search.md tells why.
 */
export function confidenceOf(
  { classifier, matched, telling }: Scores,
  { article }: Ranked,
  { meanMargin }: CompanionRoot,
): number {
  /** What the classifier says of the article that it holds likeliest, beside what it says of passages of the index. */
  const margin = classifier.reduce((most, score) => Math.max(most, score), 0) / (meanMargin || 1);
  /** How much the best article has of the words that tell the question's subject, 0 to 1. */
  const covered = (matched[article] as number) / (telling || 1);
  return 1 / (1 + Math.exp(-(model.margin * margin + model.covered * covered + model.rest)));
}

const model = { margin: 3.2, covered: 2.8, rest: -2.6 };
