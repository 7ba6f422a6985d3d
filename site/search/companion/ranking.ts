import type { Scores } from './scores.ts';

export interface Placed {
  article: number;
  score: number;
}

/** The articles that share anything with the question, best first; equals in the order of the index. */
export function inOrder({ lexical, votes }: Scores, blend: number): Placed[] {
  const found = standardised(lexical);
  const voted = standardised(votes);
  return [...lexical.keys()]
    .filter((article) => (lexical[article] as number) > 0)
    .map((article) => ({
      article,
      score: (1 - blend) * found(article) + blend * voted(article),
    }))
    .sort((a, b) => b.score - a.score || a.article - b.article);
}

/** A score in its own standard deviations, so that two rankings can be blended. */
function standardised(scores: Float64Array): (article: number) => number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const deviation = Math.sqrt(variance) || 1;
  return (article) => ((scores[article] as number) - mean) / deviation;
}
