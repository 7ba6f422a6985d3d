/** Shares and intervals from the closed formulas of the papers, written for the recorded run alone. */

/** The 97.5 % point of the normal distribution, from its table. */
const z = 1.959963984540054;

/** Wilson 1927: both p that solve (share − p)² = z² p (1 − p) / n. */
export function score(count: number, of: number): [number, number] {
  const share = count / of;
  const a = 1 + (z * z) / of;
  const b = 2 * share + (z * z) / of;
  const root = Math.sqrt(b * b - 4 * a * share * share);
  return [(b - root) / (2 * a), (b + root) / (2 * a)];
}

export function share(count: number, of: number, least: number) {
  if (of < least) return { count, of, share: null, interval: null };
  return { count, of, share: count / of, interval: score(count, of) };
}

export function range(sure: number, likely: number, of: number) {
  if (of < 20) {
    return { low: null, high: null, interval: null, lowInterval: null, highInterval: null };
  }
  const [low, high] = [score(sure, of), score(sure + likely, of)];
  return {
    low: sure / of,
    high: (sure + likely) / of,
    interval: [low[0], high[1]],
    lowInterval: low,
    highInterval: high,
  };
}

/** Newcombe 1998, method 10. */
export function difference(a: { count: number; of: number }, b: { count: number; of: number }) {
  const [p, q] = [a.count / a.of, b.count / b.of];
  const [l, u] = score(a.count, a.of);
  const [m, v] = score(b.count, b.of);
  return {
    difference: p - q,
    interval: [
      p - q - Math.sqrt((p - l) ** 2 + (v - q) ** 2),
      p - q + Math.sqrt((u - p) ** 2 + (q - m) ** 2),
    ],
  };
}

/** The value at a part of the sorted values, in proportion between two of them. */
export function quantile(values: number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low + (place - Math.floor(place)) * (high - low);
}
