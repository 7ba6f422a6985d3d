import type { SimilarTerms } from './similar-terms.ts';
import type { WeightedQuestion } from './term-weights.ts';

/** So many questions are compared with each: those that share most with it. */
const maxCandidates = 50;

/** Pairs of questions that share a term, each as two numbers, the smaller first. */
export function candidatePairs(
  questions: readonly WeightedQuestion[],
  similar: SimilarTerms,
): [number, number][] {
  const having = new Map<string, number[]>();
  for (const [n, { terms }] of questions.entries())
    for (const term of terms.keys()) {
      const known = having.get(term);
      if (known) known.push(n);
      else having.set(term, [n]);
    }

  const pairs = new Set<number>();
  for (const [n, question] of questions.entries())
    for (const other of mostShared(n, question, { having, similar, size: questions.length }))
      pairs.add(Math.min(n, other) * questions.length + Math.max(n, other));
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / questions.length), pair % questions.length]);
}

interface Questions {
  having: Map<string, number[]>;
  similar: SimilarTerms;
  size: number;
}

function mostShared(
  n: number,
  { terms }: WeightedQuestion,
  { having, similar, size }: Questions,
): number[] {
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
    for (const [other, share] of similar.get(term) ?? []) add(other, weight * share);
  }
  if (found.length <= maxCandidates) return found;
  const by = (other: number) => shared[other] as number;
  return found.sort((a, b) => by(b) - by(a) || a - b).slice(0, maxCandidates);
}
