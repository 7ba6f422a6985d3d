import { type Interval, wilson } from './wilson.ts';

interface Counted {
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
