import type { Ranking } from './rank.ts';

/** The least share of the question's weight that the best article has to match for its answer to be shown. */
export const confidenceLine = 0.6;

/**
 * How sure it is that the best article answers the question, 0 to 1: the share of the words' weight that it
 * matches. A word that no article has weighs most, so "export invoices" is not answered by a page about
 * exports alone.
 */
export function confidence({ ranked, weights }: Ranking): number {
  const all = sum([...weights.values()]);
  const best = ranked[0];
  if (!best || all === 0) return 0;
  return sum(best.hits.map(({ word }) => weights.get(word) ?? 0)) / all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
