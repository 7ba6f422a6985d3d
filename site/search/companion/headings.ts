import type { OpenUnit } from './open-articles.ts';

/** A heading below this likeness is not where the answer stands. */
const leastLike = 0.3;

/** The heading of an article that is most like the question, where one is like it at all. */
export function likestHeading(
  units: readonly OpenUnit[],
  likenesses: Float64Array,
  article: number,
): { text: string; slug: string } | undefined {
  let likest = leastLike;
  let found: { text: string; slug: string } | undefined;
  for (const [n, { own, slug, text }] of units.entries()) {
    const like = likenesses[n] ?? 0;
    if (own !== article || slug === undefined || like <= likest) continue;
    likest = like;
    found = { text, slug };
  }
  return found;
}
