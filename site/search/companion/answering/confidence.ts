import type { CompanionRoot } from '../format/index-format.ts';
import type { Ranked } from '../ranking/rank-articles.ts';
import type { Scores } from '../ranking/scores.ts';

/**
 * From which confidence on a question counts as answered, and from which its short answer is shown. Between the two the
 * nearest articles are listed, and nothing is claimed.
 */
export const confidenceLines = { answered: 0.45, sure: 0.7 };

export const judged = (confidence: number) => ({
  confidence,
  answered: confidence >= confidenceLines.answered,
  sure: confidence >= confidenceLines.sure,
});

/** How sure it is that the best article answers the question, 0 to 1; a half is what the site's own doubt makes of it. */
export function confidenceOf(
  { classifier, matchedIdf, contentIdf }: Scores,
  { article }: Ranked,
  { meanMargin, doubt }: CompanionRoot,
): number {
  const most = classifier.reduce((most, score) => Math.max(most, score), 0);
  const covered = (matchedIdf[article] as number) / (contentIdf || 1);
  return 1 / (1 + Math.exp(doubt - logOdds(most / (meanMargin || 1), covered)));
}

/**
 * A logistic model. `margin` is the classifier's highest score, in units of the mean that it gives a passage's own article;
 * `covered` how many of the question's content words the best article has, weighed by idf, 0 to 1. Its constants were fitted
 * on labelled questions of other sites, then moved towards `covered`: docs/search.md tells why.
 */
export const logOdds = (margin: number, covered: number) =>
  model.margin * margin + model.covered * covered + model.rest;

const model = { margin: 3.2, covered: 2.8, rest: -2.6 };
