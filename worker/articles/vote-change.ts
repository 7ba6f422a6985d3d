import type { Share } from '../weeks/numbers/share.ts';
import { differenceOf } from '../weeks/numbers/two-proportions.ts';
import type { Interval } from '../weeks/numbers/wilson.ts';

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
