import { describe, expect, test } from 'vitest';
import { differenceOf, percentile, wilson } from '../../../worker/statistics.ts';

describe('intervals', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
  // 857–872, table I, method 3; and two by hand from its formula.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [8, 10, 0.4902, 0.9433],
    [20, 20, 0.8389, 1],
  ])('Wilson of %i in %i is %f to %f', (count, of, low, high) => {
    const interval = wilson(count, of);

    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  // Newcombe 1998, "Interval estimation for the difference between independent proportions", Statistics in
  // Medicine 17, 873–890, table II, method 10: all eight contrasts.
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
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
