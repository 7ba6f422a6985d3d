import type { Ranking } from './rank.ts';

/** The least share of the question's weight that the best article has to match for its answer to be shown. */
export const confidenceLine = 0.6;

/**
 * How sure it is that the best article answers the question, 0 to 1: the share of the weight of its terms
 * (words, in Chinese pairs of characters) that the article matches. A word that no article has weighs most, so "export invoices" is not answered by a page about
 * exports alone.
 */
export function confidence({ ranked, weights }: Ranking, terms: readonly string[]): number {
  const weight = (term: string) => (terms.includes(term) ? (weights.get(term) ?? 0) : 0);
  const all = sum(terms.map(weight));
  const best = ranked[0];
  if (!best || all === 0) return 0;
  return sum(best.hits.map(({ word }) => weight(word))) / all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
