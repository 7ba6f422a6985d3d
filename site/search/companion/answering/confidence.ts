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

/**
 * How sure it is that the best article answers a question that has content, 0 to 1; a half is what the site's own doubt makes
 * of it.
 */
export function confidenceOf(
  { classifier, matchedIdf, contentIdf, bm25f }: Scores,
  { article }: Ranked,
  { meanMargin, doubt, articles }: CompanionRoot,
): number {
  const margin = Math.max(0, ...classifier) / meanMargin;
  const covered = (matchedIdf[article] as number) / contentIdf;
  const words = wordsOf(bm25f[article] as number, articles);
  return 1 / (1 + Math.exp(doubt - logOdds(margin, covered, words)));
}

/** A BM25F in units of the idf of a rare word, which grows with the number of articles. */
export const wordsOf = (bm25f: number, articles: number) => bm25f / Math.log(1 + articles);

/**
 * A logistic model. `margin` is the classifier's highest score, in units of the mean that it gives a passage's own article;
 * `covered` how many of the question's content words the best article has, weighed by idf, 0 to 1; `words` how much it has of
 * all of the question, and how often: `wordsOf`. Its constants were chosen on labelled questions of other sites:
 * docs/search.md tells how.
 */
export const logOdds = (margin: number, covered: number, words: number) =>
  2.5 * margin + 2 * covered + Math.log(1 + words) - 3;
