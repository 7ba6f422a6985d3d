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
