import { distance } from '../../search/edit-distance.ts';

/** ` Did you mean "refund-payment"?`, or nothing where no candidate is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  show = (guess: string) => `"${guess}"`,
): string {
  const guess = nearest(word, candidates);
  return guess ? ` Did you mean ${show(guess)}?` : '';
}

/** The candidate that takes the fewest typing mistakes to get from `word`, if few enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({
      candidate,
      mistakes: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.mistakes - b.mistakes);
  // More than `mostEdits` allows: the author reads the guess and decides, and a wrong one changes nothing.
  const maxEdits = Math.min(Math.max(2, word.length / 3), word.length - 1);
  return best && best.mistakes <= maxEdits ? best.candidate : undefined;
}
