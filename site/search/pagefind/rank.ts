import type { FullText, Hit } from './full-text.ts';

/** One article and what each word of the question found in it. */
export interface Ranked {
  id: string;
  /** Pagefind's scores of all words, added. */
  score: number;
  hits: Hit[];
}

/** An article below this share of the best score has only a passing word in common with the question. */
const leastShare = 0.12;

/**
 * Asks the full text one word at a time and adds the scores. Given the whole question, Pagefind demands every
 * word that it knows on one page, and an ordinary sentence finds nothing.
 */
export async function rank(
  fullText: FullText,
  words: readonly string[],
  topic?: string,
): Promise<Ranked[]> {
  const found = await Promise.all(words.map((word) => fullText.find(word, topic)));
  const articles = new Map<string, Ranked>();
  for (const hit of found.flat()) {
    const article = articles.get(hit.id) ?? { id: hit.id, score: 0, hits: [] };
    article.score += hit.score;
    article.hits.push(hit);
    articles.set(hit.id, article);
  }
  const ranked = [...articles.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * leastShare;
  return ranked.filter(({ score }) => score >= least);
}
