import { articlesPerPart } from '../format/index-format.ts';
import type { PassageData } from '../format/packed-passages.ts';
import { Tally } from './tally.ts';

/**
 * An order of articles in which those that could be taken for each other stand in one part: of these a question needs
 * several, or none. Each part begins with what is nearest to the one before, so that the numbers of the articles that
 * have a word are near to each other too.
 */
export function neighboursTogether(articles: number, passages: readonly PassageData[]): number[] {
  const rivals = rivalsOf(articles, passages);
  const isPlaced = new Uint8Array(articles);
  const order: number[] = [];
  const likeness = new Tally(articles);
  let next = isPlaced.indexOf(0);
  while (next >= 0) {
    if (order.length % articlesPerPart === 0) likeness.clear();
    isPlaced[next] = 1;
    order.push(next);
    for (const rival of rivals[next] ?? []) likeness.add(rival, 1);
    next = mostLike(likeness, isPlaced) ?? isPlaced.indexOf(0);
  }
  return order;
}

/** For each article those that its passages could be taken for, or whose passages for it: once for each passage. */
function rivalsOf(articles: number, passages: readonly PassageData[]): number[][] {
  const rivals: number[][] = Array.from({ length: articles }, () => []);
  for (const { owner, weights } of passages) {
    for (const rival of weights.articles) {
      if (rival === owner) continue;
      rivals[owner]?.push(rival);
      rivals[rival]?.push(owner);
    }
  }
  return rivals;
}

/** Of the articles that are left the one that is most like a part; of equals the first. */
function mostLike({ met, count, sums }: Tally, isPlaced: Uint8Array): number | undefined {
  const left = [...met.subarray(0, count)].filter((article) => !isPlaced[article]);
  left.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  return left[0];
}
