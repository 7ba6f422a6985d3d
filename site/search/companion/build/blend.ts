import type { CompanionArticle } from '../index-format.ts';

/**
 * The ranker's share in the ranking, 0 to 1, by how many questions it has learned from: titles alone teach
 * little that words do not say, and from twenty questions an article on it is the better judge. The curve is
 * fitted on the labelled questions of other sites (docs/search.md).
 */
export function blendOf(articles: readonly CompanionArticle[]): number {
  const questions = articles.reduce((sum, { questions }) => sum + questions.length, 0);
  const share = least + (most - least) * (1 - Math.exp(-questions / (articles.length || 1) / pace));
  return Math.round(100 * share) / 100;
}

const least = 0.1;
const most = 0.62;
const pace = 4;
