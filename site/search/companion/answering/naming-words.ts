import type { Features } from '../features.ts';
import type { OpenArticles } from '../open-articles.ts';

/** Titles of more articles have words that name none of them. */
const mostNamed = 0.03;

/** The words of a question of stop words alone where all of them stand in a title, as in "Go" or "turn off"; else none. */
export function namingWords(asked: Features, articles: OpenArticles, count: number): Set<string> {
  const words = [...asked].filter(([, { kind }]) => kind === 'word').map(([name]) => name);
  const owners = words.map((word) => articles.ownersOf(word, ['title']));
  const named = [...(owners[0] ?? [])].filter((owner) => owners.every((some) => some.has(owner)));
  return new Set(named.length > 0 && named.length <= Math.max(1, mostNamed * count) ? words : []);
}
