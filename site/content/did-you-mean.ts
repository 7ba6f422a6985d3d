import { nearest } from './nearest.ts';

/** ` Did you mean "refund-payment"?`, or nothing where no candidate is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  show = (guess: string) => `"${guess}"`,
): string {
  const guess = nearest(word, candidates);
  return guess ? ` Did you mean ${show(guess)}?` : '';
}
