import type { OwnerStrings } from '../../site/languages/strings.ts';
import type { VoteChange } from './vote-change.ts';

/** A difference of two yes shares in words: "12 points better, between 3 and 21". */
export function voteChangeText(change: VoteChange | null, words: OwnerStrings): string {
  if (change === null) return words.few;
  const { better, worse, unclear } = words.articles.change;
  const [low, high] = change.interval.map(points) as [number, number];
  if (change.interval[0] > 0) return better(points(change.difference), low, high);
  if (change.interval[1] < 0) return worse(points(-change.difference), -high, -low);
  return unclear(-low, high);
}

/** Whole points of a hundred; never "-0". */
const points = (share: number) => Math.round(share * 100) || 0;
