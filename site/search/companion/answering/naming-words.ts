import type { Features } from '../features.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Words } from '../word-list.ts';

/** Titles of more articles have words that name none of them. */
const mostNamed = 0.03;

/**
 * The words of a question of stop words alone where all of them stand in a title, as in "Go" or "turn off", or its number where
 * that is all that is left, as in "I get 401"; else none.
 */
export function namingWords(
  asked: Features,
  { words: bodies, articles }: { words: Words; articles: OpenArticles },
  count: number,
): Set<string> {
  const words = [...asked].filter(([, { kind }]) => kind === 'word').map(([name]) => name);
  const numbers = words.filter((word) => /^\d{3,}$/.test(word));
  const isKnown = (word: string) => bodies.has(word) || articles.ownersOf(word).size > 0;
  if (numbers.length > 0) return new Set(numbers.filter(isKnown));
  const owners = words.map((word) => articles.ownersOf(word, ['title']));
  const named = [...(owners[0] ?? [])].filter((owner) => owners.every((some) => some.has(owner)));
  return new Set(named.length > 0 && named.length <= Math.max(1, mostNamed * count) ? words : []);
}
