import { gramsOfWords } from './grams.ts';
import type { Ranking } from './rank.ts';
import { isTelling } from './words.ts';

/** The least share of a question's weight that the best article has to match to answer it, per language. */
const confidenceLine: Record<string, number> = { en: 0.6, 'zh-CN': 0.5 };
/** How much more than the second article the best one has to score to be the answer. */
const clearLead = 1.12;

export interface Confidence {
  /** 0 to 1: the share of the weight of the question's terms that the best article matches. */
  confidence: number;
  /** Whether an article here answers the question. */
  answered: boolean;
  /** Whether it is clear which one, so that its short answer may be shown as the answer. */
  clear: boolean;
}

/**
 * How sure it is that the best article answers the question. A term that no article has weighs most, so
 * "export invoices" is not answered by a page about exports alone.
 */
export function confidenceIn(
  ranking: Ranking,
  words: readonly string[],
  locale: string,
): Confidence {
  const [best, second] = ranking.ranked;
  if (!best) return { confidence: 0, answered: false, clear: false };
  // Nothing is known of a question that names nothing: neither an answer nor a gap.
  if (!isTelling(words, locale)) return { confidence: 0, answered: true, clear: false };

  const confidence = matchedShare(ranking, tellingTerms(words));
  const answered = confidence >= (confidenceLine[locale] ?? 0.6);
  const leads = !second || best.score >= clearLead * second.score;
  return { confidence, answered, clear: answered && leads };
}

/** Words in letters as they are; Chinese ones as their pairs of characters. */
function tellingTerms(words: readonly string[]): string[] {
  const latin = words.filter((word) => !/\p{Script=Han}/u.test(word));
  const terms = [...latin, ...gramsOfWords(words)];
  return terms.length > 0 ? terms : [...words];
}

function matchedShare({ ranked: [best], weights }: Ranking, terms: readonly string[]): number {
  const weight = (term: string) => weights.get(term) ?? 0;
  const matched = new Set(best?.hits.map(({ word }) => word));
  const all = sum(terms.map(weight));
  return all === 0 ? 0 : sum(terms.filter((term) => matched.has(term)).map(weight)) / all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
