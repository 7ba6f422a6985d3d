import type { NearTerms } from './near-terms.ts';
import type { Weighed } from './term-weights.ts';

/** So many questions are compared with each: those that share most with it. */
const most = 50;

/** Pairs of questions that share a term, each as two numbers, the smaller first. */
export function candidatesIn(questions: readonly Weighed[], near: NearTerms): [number, number][] {
  const having = new Map<string, number[]>();
  for (const [n, { terms }] of questions.entries())
    for (const term of terms.keys()) {
      const known = having.get(term);
      if (known) known.push(n);
      else having.set(term, [n]);
    }

  const pairs = new Set<number>();
  for (const [n, question] of questions.entries())
    for (const other of closest(n, question, { having, near, size: questions.length }))
      pairs.add(Math.min(n, other) * questions.length + Math.max(n, other));
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / questions.length), pair % questions.length]);
}

interface Among {
  having: Map<string, number[]>;
  near: NearTerms;
  size: number;
}

function closest(n: number, { terms }: Weighed, { having, near, size }: Among): number[] {
  const shared = new Float64Array(size);
  const found: number[] = [];
  const add = (term: string, weight: number) => {
    for (const other of having.get(term) ?? []) {
      if (shared[other] === 0 && other !== n) found.push(other);
      shared[other] = (shared[other] as number) + weight;
    }
  };
  for (const [term, weight] of terms) {
    add(term, weight);
    for (const [like, surely] of near.get(term) ?? []) add(like, weight * surely);
  }
  if (found.length <= most) return found;
  const by = (other: number) => shared[other] as number;
  return found.sort((a, b) => by(b) - by(a) || a - b).slice(0, most);
}
