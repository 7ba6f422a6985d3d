import type { OpenArticles } from '../../open-articles.ts';
import type { Ranked } from '../../ranking/rank-articles.ts';
import type { Words } from '../../word-list.ts';
import { confidenceLines } from '../confidence.ts';

/** A ranking, and what the question says word for word that the first of it has or has not. */
export interface Led {
  ranked: readonly Ranked[];
  /** What it names exactly and the first article has not, as it was typed. */
  missing?: string;
  /** The code or the message that it is all about and that the first article has. */
  verbatim?: string;
  /** How sure that makes it at least that the first article answers. */
  least?: number;
}

/** By what a ranking is led. */
export interface Ranking {
  ranked: readonly Ranked[];
  words: Words;
  articles: OpenArticles;
}

/** A ranking that begins with some of its articles, in their order. */
export const ledBy = (first: readonly Ranked[], ranked: readonly Ranked[]): Ranked[] => [
  ...first,
  ...ranked.filter((one) => !first.includes(one)),
];

/**
 * How sure it is at least that an article answers which alone has the code or the message that a question is all about. Its
 * short answer is shown where that has it, too: else it may be about something else. A passage that is shown has it.
 */
export const sureOfExact = ({ articles }: OpenArticles, { article }: Ranked, isSaid: boolean) =>
  isSaid || !articles.get(article)?.answer ? confidenceLines.sure : confidenceLines.answered;
