import { describe, expect, test } from 'vitest';
import { percentile } from '../../worker/week/percentile.ts';
import { differenceOf } from '../../worker/week/two-proportions.ts';
import { wilson } from '../../worker/week/wilson.ts';

describe('intervals', () => {
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [15, 148, 0.0624, 0.1605], // Newcombe 1998, table I
    [81, 263, 0.2553, 0.3662], // Newcombe 1998, table I
  ])('Wilson of %i in %i is %f to %f', (count, of, low, high) => {
    const interval = wilson(count, of);

    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  // Newcombe 1998, "Interval estimation for the difference between independent proportions", table II.
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('%i of %i against %i of %i', (count, of, otherCount, otherOf, difference, low, high) => {
    const found = differenceOf({ count, of }, { count: otherCount, of: otherOf });

    expect(found.difference).toBeCloseTo(difference, 4);
    expect(found.interval[0]).toBeCloseTo(low, 4);
    expect(found.interval[1]).toBeCloseTo(high, 4);
  });
});

describe('percentiles', () => {
  test.each([
    [[], 0.5, null],
    [[3], 0.9, 3],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[5, 1, 3], 0.5, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  ])('of %j at %f is %s', (values, part, expected) => {
    expect(percentile(values, part)).toBe(expected);
  });
});
