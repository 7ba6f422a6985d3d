import type { Hit, SearchIndex } from './pagefind-index.ts';

/** One article and what each word of the question found in it. */
export interface Ranked {
  id: string;
  /** Pagefind's scores of all words, added. */
  score: number;
  hits: { word: string; hit: Hit }[];
}

export interface Ranking {
  ranked: Ranked[];
  /** How telling each word is: higher the fewer articles have it, highest when none has. */
  weights: Map<string, number>;
}

/** An article below this share of the best score has only a passing word in common with the question. */
const leastShare = 0.12;

/**
 * Asks the index one word at a time and adds the scores. Given the whole question, Pagefind demands every
 * word that it knows on one page, and an ordinary sentence finds nothing.
 */
export async function rank(
  index: SearchIndex,
  words: readonly string[],
  topic?: string,
): Promise<Ranking> {
  const found = await Promise.all(words.map((word) => index.find(word, topic)));
  const articles = new Map<string, Ranked>();
  for (const [n, hits] of found.entries()) {
    for (const hit of hits) {
      const article = articles.get(hit.id) ?? { id: hit.id, score: 0, hits: [] };
      article.score += hit.score;
      article.hits.push({ word: words[n] as string, hit });
      articles.set(hit.id, article);
    }
  }
  const ranked = [...articles.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * leastShare;
  const weights = words.map(
    (word, n) => [word, rarity(found[n]?.length ?? 0, index.pages)] as const,
  );
  return { ranked: ranked.filter(({ score }) => score >= least), weights: new Map(weights) };
}

/** Inverse document frequency, as in BM25. */
function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}
