import type { OpenUnit } from './open-part.ts';

/** A heading below this likeness is not where the answer stands. */
const leastLike = 0.3;

export interface LikeHeading {
  text: string;
  slug: string;
}

/** The heading of each article that is most like the question, where one is like it at all. */
export function likestHeadings(
  units: readonly OpenUnit[],
  likenesses: Float64Array,
): Map<number, LikeHeading> {
  const found = new Map<number, LikeHeading & { like: number }>();
  for (const [n, { own, slug, text }] of units.entries()) {
    const like = likenesses[n] ?? 0;
    if (slug === undefined || like <= (found.get(own)?.like ?? leastLike)) continue;
    found.set(own, { text, slug, like });
  }
  return found;
}
