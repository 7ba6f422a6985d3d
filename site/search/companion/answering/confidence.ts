import type { CompanionRoot } from '../format/index-format.ts';
import type { Ranked } from '../ranking/rank-articles.ts';
import type { Scores } from '../ranking/scores.ts';

/**
 * How sure it is that the best article answers the question, 0 to 1: a logistic model. Its constants were
 * fitted on labelled questions of other sites, then moved towards `covered`: docs/search.md tells why.
 */
export function confidenceOf(
  { classifier, matchedIdf, contentIdf }: Scores,
  { article }: Ranked,
  { meanMargin }: CompanionRoot,
): number {
  /** The classifier's highest score, in units of the mean that it gives a passage's own article. */
  const margin = classifier.reduce((most, score) => Math.max(most, score), 0) / (meanMargin || 1);
  /** How many of the question's content words the best article has, weighed by idf, 0 to 1. */
  const covered = (matchedIdf[article] as number) / (contentIdf || 1);
  return 1 / (1 + Math.exp(-(model.margin * margin + model.covered * covered + model.rest)));
}

const model = { margin: 3.2, covered: 2.8, rest: -2.6 };
