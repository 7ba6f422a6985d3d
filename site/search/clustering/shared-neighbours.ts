/** A pair of questions and how similar their terms are. */
interface Pair {
  one: number;
  other: number;
  similarity: number;
}

/** So many of the questions that are most similar to one are its neighbours (Jarvis & Patrick 1973). */
const size = 5;
/** The similarity of the neighbours that are assumed where there are fewer: two questions alone have none. */
const assumed = 0.3;

/** For each question its nearest neighbours, itself included, and how similar each of them is. */
export function neighboursIn(questions: number, pairs: readonly Pair[]): Map<number, number>[] {
  const found: [number, number][][] = Array.from({ length: questions }, () => []);
  for (const { one, other, similarity } of pairs) {
    found[one]?.push([other, similarity]);
    found[other]?.push([one, similarity]);
  }
  return found.map((others, n) => {
    const nearest = others.sort(([a, x], [b, y]) => y - x || a - b).slice(0, size);
    return new Map([[n, 1], ...nearest]);
  });
}

/** How far two questions have the same neighbours, 0 to 1: the cosine of the two. */
export function sharedNeighbours(one: Map<number, number>, other: Map<number, number>): number {
  let product = 0;
  for (const [n, similarity] of one) product += similarity * (other.get(n) ?? 0);
  return product / Math.sqrt(square(one) * square(other));
}

const square = (neighbours: Map<number, number>) =>
  [...neighbours.values()].reduce((sum, similarity) => sum + similarity ** 2, 0) +
  (size + 1 - neighbours.size) * assumed ** 2;
