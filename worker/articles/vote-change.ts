import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import { differenceOf, type Interval, type Share } from '../statistics.ts';

/** How much larger one yes share is than another, and its 95 % interval, each −1 to 1. */
export interface VoteChange {
  difference: number;
  interval: Interval;
}

/** Null where one of the two has too few votes to say. */
export const voteChange = (now: Share, before: Share): VoteChange | null =>
  now.share === null || before.share === null ? null : differenceOf(now, before);

/** Whether it surely fell: the whole interval lies below zero. */
export const fell = (change: VoteChange | null): change is VoteChange =>
  change !== null && change.interval[1] < 0;

/** A difference of two yes shares in words: "12 points better, between 3 and 21". */
export function voteChangeText(change: VoteChange | null, strings: OwnerStrings): string {
  if (change === null) return strings.few;
  const { better, worse, unclear } = strings.articles.change;
  const [low, high] = change.interval.map(points) as [number, number];
  if (change.interval[0] > 0) return better(points(change.difference), low, high);
  if (change.interval[1] < 0) return worse(points(-change.difference), -high, -low);
  return unclear(-low, high);
}

/** Whole points of a hundred; never "-0". */
const points = (share: number) => Math.round(share * 100) || 0;
