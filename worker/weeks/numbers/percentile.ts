/** The value below which that part (0 to 1) of the values lies, between neighbours in proportion; null of none. */
export function percentile(values: number[], part: number): number | null {
  if (values.length === 0) return null;

  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place % 1);
}
