import type { QuestionTerms } from './question-terms.ts';
import type { SimilarTerms } from './similar-terms.ts';

/** A question among others: each of its terms weighs more the fewer of them have it. */
export interface WeightedQuestion extends Omit<QuestionTerms, 'terms'> {
  terms: Map<string, number>;
  /** Of all its terms. */
  weight: number;
}

/** A pseudo-count of questions about other things: from two questions alone no idf can be estimated. */
const pseudoQuestions = 100;

/** Weighs the terms of questions by their inverse document frequency among them. */
export function weighTerms(questions: readonly QuestionTerms[]): WeightedQuestion[] {
  const frequencies = new Map<string, number>();
  for (const { terms } of questions)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const all = questions.length + pseudoQuestions;
  const idf = (term: string) => Math.log((all + 1) / ((frequencies.get(term) ?? 0) + 0.5));

  return questions.map(({ terms, ...question }) => {
    const weights = new Map([...terms].map(([term, share]) => [term, share * idf(term)]));
    return { ...question, terms: weights, weight: sum(weights.values()) };
  });
}

const sum = (numbers: Iterable<number>) =>
  [...numbers].reduce((total, number) => total + number, 0);

/** How much of the weight of `one` the other has, 0 to 1; a term that is similar to one counts in part. */
export function coverage(
  one: WeightedQuestion,
  other: WeightedQuestion,
  similar: SimilarTerms,
): number {
  if (one.weight === 0) return 0;
  let found = 0;
  for (const [term, weight] of one.terms) found += weight * shareOf(other, term, similar);
  return found / one.weight;
}

function shareOf({ terms }: WeightedQuestion, term: string, similar: SimilarTerms): number {
  if (terms.has(term)) return 1;
  let most = 0;
  for (const [other, share] of similar.get(term) ?? [])
    if (share > most && terms.has(other)) most = share;
  return most;
}
