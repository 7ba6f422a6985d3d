/** A pair of questions and how like each other they are. */
export interface Pair {
  one: number;
  other: number;
  likeness: number;
}

/** So many of the questions that are most like one are its company. */
const size = 5;
/** Where there are fewer, it is as if strangers were as like it as this: two questions alone are no company. */
const strangers = 0.3;

/** For each question its company, itself included: how like it each of them is. */
export function companies(questions: number, pairs: readonly Pair[]): Map<number, number>[] {
  const found: [number, number][][] = Array.from({ length: questions }, () => []);
  for (const { one, other, likeness } of pairs) {
    found[one]?.push([other, likeness]);
    found[other]?.push([one, likeness]);
  }
  return found.map((others, n) => {
    const closest = others.sort(([a, x], [b, y]) => y - x || a - b).slice(0, size);
    return new Map([[n, 1], ...closest]);
  });
}

/** How much two companies are the same, 0 to 1: their cosine. */
export function sameCompany(one: Map<number, number>, other: Map<number, number>): number {
  let both = 0;
  for (const [n, likeness] of one) both += likeness * (other.get(n) ?? 0);
  return both / Math.sqrt(square(one) * square(other));
}

const square = (company: Map<number, number>) =>
  [...company.values()].reduce((sum, likeness) => sum + likeness ** 2, 0) +
  (size + 1 - company.size) * strangers ** 2;
