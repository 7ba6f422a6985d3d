import { type Interval, wilson } from './wilson.ts';

/** Under so many visits or votes a percentage would mislead. */
export const fewest = { visits: 20, votes: 8 };

/** A share with its counts beside it; `share` and `interval` are null where there are too few to say. */
export interface Share {
  count: number;
  of: number;
  share: number | null;
  interval: Interval | null;
}

/** What is certain (`low`) and what is likely (`high`), each a share with its 95 % interval. */
export interface Range {
  low: number | null;
  high: number | null;
  /** From the lower bound of `low` to the upper bound of `high`. */
  interval: Interval | null;
  lowInterval: Interval | null;
  highInterval: Interval | null;
}

export function shareOf(count: number, of: number, atLeast: number): Share {
  const enough = of >= atLeast;
  return {
    count,
    of,
    share: enough ? count / of : null,
    interval: enough ? wilson(count, of) : null,
  };
}

/** The range from confirmed / all to (confirmed + probable) / all, of visits. */
export function rangeOf(confirmed: number, probable: number, all: number): Range {
  const low = shareOf(confirmed, all, fewest.visits);
  const high = shareOf(confirmed + probable, all, fewest.visits);
  return {
    low: low.share,
    high: high.share,
    interval: low.interval && high.interval && [low.interval[0], high.interval[1]],
    lowInterval: low.interval,
    highInterval: high.interval,
  };
}
