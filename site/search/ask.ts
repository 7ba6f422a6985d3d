import { type Confidence, confidenceIn } from './confidence.ts';
import { grams } from './grams.ts';
import type { SearchIndex } from './pagefind-index.ts';
import { passage } from './passage.ts';
import { rank } from './rank.ts';
import { contentWords } from './words.ts';

export interface Result {
  article: string;
  title: string;
  topic: string;
  topicName: string;
  /** The article's address, with the heading under which the words stand. */
  url: string;
  /** The article's short answer with its inline marks; empty when it has none. */
  answer: string;
  excerpt: string;
  score: number;
}

export interface Answers extends Confidence {
  question: string;
  locale: string;
  /** The words that were looked for. */
  words: string[];
  /** How many articles there are, of which `results` holds a part. */
  total: number;
  results: Result[];
}

/** Which of the results to read, and of which topic alone. */
export interface Part {
  from?: number;
  count?: number;
  topic?: string;
}

/** Searches the index for a question in the customer's own words. Throws `BrokenIndex`. */
export async function ask(
  index: SearchIndex,
  question: string,
  { from = 0, count = 5, topic }: Part = {},
): Promise<Answers> {
  const { locale } = index;
  const words = contentWords(question, locale);
  const ranking = await rank(index, [...words, ...grams(question)], topic);
  const results = await Promise.all(ranking.ranked.slice(from, from + count).map(passage));
  const total = ranking.ranked.length;
  return { question, locale, words, ...confidenceIn(ranking, words, locale), total, results };
}
