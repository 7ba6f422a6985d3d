import type { NearTerms } from './near-terms.ts';
import type { Reading } from './question-terms.ts';

/** A question among others: each of its terms weighs more the fewer of them have it. */
export interface Weighed extends Omit<Reading, 'terms'> {
  terms: Map<string, number>;
  /** Of all its terms. */
  weight: number;
}

/** As if so many more questions had been asked, of other things: two questions alone tell nothing of rarity. */
const othersAsked = 100;

/** Weighs the terms of questions by their rarity among them. */
export function weigh(readings: readonly Reading[]): Weighed[] {
  const having = new Map<string, number>();
  for (const { terms } of readings)
    for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  const all = readings.length + othersAsked;
  const rarity = (term: string) => Math.log((all + 1) / ((having.get(term) ?? 0) + 0.5));

  return readings.map(({ terms, ...reading }) => {
    const weights = new Map([...terms].map(([term, share]) => [term, share * rarity(term)]));
    return { ...reading, terms: weights, weight: sum(weights.values()) };
  });
}

const sum = (numbers: Iterable<number>) =>
  [...numbers].reduce((total, number) => total + number, 0);

/** How much of the terms of `one` the other has, 0 to 1; a term that is near to one counts in part. */
export function covered(one: Weighed, other: Weighed, near: NearTerms): number {
  if (one.weight === 0) return 0;
  let found = 0;
  for (const [term, weight] of one.terms) found += weight * has(other, term, near);
  return found / one.weight;
}

function has({ terms }: Weighed, term: string, near: NearTerms): number {
  if (terms.has(term)) return 1;
  let most = 0;
  for (const [other, surely] of near.get(term) ?? [])
    if (surely > most && terms.has(other)) most = surely;
  return most;
}
