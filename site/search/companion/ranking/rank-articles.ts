import type { OpenPassage } from '../open-articles.ts';
import type { Scores } from './scores.ts';

export interface Ranked {
  article: number;
  /** In standard deviations above the mean article. */
  score: number;
}

/** The articles that share anything with the question, best first; equals in the order of the index. */
export function rankArticles({ bm25f, classifier }: Scores, classifierShare: number): Ranked[] {
  const byWords = standardised(bm25f);
  const byClassifier = standardised(classifier);
  return [...bm25f.keys()]
    .filter((article) => (bm25f[article] as number) > 0)
    .map((article) => ({
      article,
      score: (1 - classifierShare) * byWords(article) + classifierShare * byClassifier(article),
    }))
    .sort((a, b) => b.score - a.score || a.article - b.article);
}

/** A score in its own standard deviations, so that two rankings can be blended. */
function standardised(scores: Float64Array): (article: number) => number {
  const mean = meanOf(scores);
  const deviation = deviationOf(scores);
  return (article) => ((scores[article] as number) - mean) / deviation;
}

const meanOf = (numbers: Float64Array) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The standard deviation of scores; 1 where all are equal. */
export function deviationOf(scores: Float64Array): number {
  const mean = meanOf(scores);
  return Math.sqrt(meanOf(scores.map((score) => (score - mean) ** 2))) || 1;
}

/** A heading with a smaller cosine is not where the answer stands. */
const leastCosine = 0.3;

interface NearestHeading {
  text: string;
  slug: string;
}

/** The heading of each article that is nearest to the question, where one is near at all. */
export function nearestHeadings(
  passages: readonly OpenPassage[],
  cosines: Float64Array,
): Map<number, NearestHeading> {
  const found = new Map<number, NearestHeading & { cosine: number }>();
  for (const [n, { owner, slug, text }] of passages.entries()) {
    const cosine = cosines[n] as number;
    if (slug === undefined || cosine <= (found.get(owner)?.cosine ?? leastCosine)) continue;
    found.set(owner, { text, slug, cosine });
  }
  return found;
}
