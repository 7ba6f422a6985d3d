/** What numbers make together; 0 of none. */
export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Under so many visits or votes a percentage would mislead. */
export const minSample = { visits: 20, votes: 8 };

/** A share with its counts beside it; `share` and `interval` are null where there are too few to say. */
export interface Share {
  count: number;
  of: number;
  share: number | null;
  interval: Interval | null;
}

/** What is certain (`low`) and what is likely (`high`), each a share with its 95 % interval. */
interface Range {
  low: number | null;
  high: number | null;
  /** From the lower bound of `low` to the upper bound of `high`. */
  interval: Interval | null;
  lowInterval: Interval | null;
  highInterval: Interval | null;
}

export function shareOf(count: number, of: number, minimum: number): Share {
  const enough = of >= minimum;
  return {
    count,
    of,
    share: enough ? count / of : null,
    interval: enough ? wilson(count, of) : null,
  };
}

/** The range from confirmed / all to (confirmed + probable) / all, of visits. */
export function rangeOf(confirmed: number, probable: number, all: number): Range {
  const low = shareOf(confirmed, all, minSample.visits);
  const high = shareOf(confirmed + probable, all, minSample.visits);
  return {
    low: low.share,
    high: high.share,
    interval: low.interval && high.interval && [low.interval[0], high.interval[1]],
    lowInterval: low.interval,
    highInterval: high.interval,
  };
}

/** yes / (yes + no) of several counts together. */
export function yesShare(votes: { yes: number; no: number }[]): Share {
  const yes = sum(votes.map((each) => each.yes));
  return shareOf(yes, yes + sum(votes.map((each) => each.no)), minSample.votes);
}

/**
 * What needs work first: from 8 votes on, by the lower bound of the yes share's interval; then what has fewer
 * votes, by the number of noes.
 */
export const byNeed = (a: Share, b: Share) => lowerBound(a) - lowerBound(b) || noes(b) - noes(a);

/** Above every share where there are too few votes to say. */
const lowerBound = ({ interval }: Share) => interval?.[0] ?? 2;

const noes = ({ of, count }: Share) => of - count;

/** Lower and upper bound, between 0 and 1. */
export type Interval = [number, number];

/** The 97.5th percentile of the normal distribution. */
const z = 1.959_963_984_540_054;

/**
 * The 95 % score interval of a share, 0 to 1 (Wilson 1927, without continuity correction).
 * `of` is at least 1.
 */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const centre = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * of)) / of);
  const scale = 1 + z ** 2 / of;

  // Exact at the ends, where rounding would leave 1e-17 or 0.999….
  return [
    count === 0 ? 0 : (centre - spread) / scale,
    count === of ? 1 : (centre + spread) / scale,
  ];
}

/** How many of how many. */
export interface Counted {
  count: number;
  of: number;
}

/**
 * The difference of two independent shares, `a - b`, and its 95 % interval, each −1 to 1
 * (Newcombe 1998, method 10: hybrid score without continuity correction).
 */
export function differenceOf(a: Counted, b: Counted): { difference: number; interval: Interval } {
  const [shareA, shareB] = [a.count / a.of, b.count / b.of];
  const [lowA, highA] = wilson(a.count, a.of);
  const [lowB, highB] = wilson(b.count, b.of);
  const difference = shareA - shareB;

  return {
    difference,
    interval: [
      difference - Math.hypot(shareA - lowA, highB - shareB),
      difference + Math.hypot(highA - shareA, shareB - lowB),
    ],
  };
}

/** The value below which that part (0 to 1) of the values lies, between neighbours in proportion; null of none. */
export function percentile(values: number[], part: number): number | null {
  if (values.length === 0) return null;

  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place % 1);
}
