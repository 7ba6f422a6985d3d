import type { Features } from '../features.ts';
import { hasArticle } from '../format/postings.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Words } from '../word-list.ts';
import { confidenceLines } from './confidence.ts';

/**
 * How surely an article answers a word of a language without spaces. One that the index has not is cut into characters, of which
 * any may stand in words of every kind: where an article has no two that follow each other, it does not surely answer.
 */
export function confidenceIn(
  confidence: number,
  asked: Features,
  { words, articles, article }: { words: Words; articles: OpenArticles; article: number },
): number {
  const several = [...asked.keys()].filter((name) => [...name.replace('~', '')].length > 1);
  const has = (name: string) =>
    articles.ownersOf(name).has(article) ||
    words.having(name).some((postings) => hasArticle(postings, article));
  return several.length === 0 || several.some(has)
    ? confidence
    : Math.min(confidence, (confidenceLines.answered + confidenceLines.sure) / 2);
}
