import type { Companion } from '../companion.ts';
import type { Features } from '../features.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Words } from '../word-list.ts';
import { isLongNumber, saidIn } from './exact/codes.ts';

/** Titles of more articles have words that name none of them. */
const mostNamed = 0.03;

/**
 * The words of a question of stop words alone where all of them stand in a title, as in "Go" or "turn off"; of one with numbers
 * those that it calls a code, as in "error 401", or where nothing else is left, as in "I get 401"; else none.
 */
export function namingWords(
  question: string,
  asked: Features,
  {
    words: bodies,
    articles,
    companion,
  }: { words: Words; articles: OpenArticles; companion: Companion },
): Set<string> {
  const { root, analyser } = companion;
  const words = [...asked].filter(([, { kind }]) => kind === 'word').map(([name]) => name);
  const numbers = words.filter(isLongNumber);
  const isKnown = (word: string) => bodies.has(word) || articles.ownersOf(word).size > 0;
  const isAlone = words.every((word) => /^\d+$/.test(word) || analyser.isStopWord(word));
  const said = isAlone ? numbers : saidIn(question, root.locale);
  if (numbers.length > 0)
    return new Set(numbers.filter((number) => said.includes(number) && isKnown(number)));
  if (!isAlone) return new Set();
  const owners = words.map((word) => articles.ownersOf(word, ['title']));
  const named = [...(owners[0] ?? [])].filter((owner) => owners.every((some) => some.has(owner)));
  const isNaming = named.length > 0 && named.length <= Math.max(1, mostNamed * root.articles);
  return new Set(isNaming ? words : []);
}
