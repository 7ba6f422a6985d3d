import { impact } from './bm25f.ts';
import type { Features } from './features.ts';
import { rarityOf } from './idf.ts';
import type { Words } from './words.ts';

/** So many articles of a large index are read for a question. */
const most = 24;

/** How often a word counts that the title, a question or another unit has, and one of the body. */
const unitTimes = 3;
const bodyTimes = 0.5;

/** The articles of a large index that may answer a question: those that have most of its words. */
export function candidatesOf(
  words: Words,
  asked: Features,
  among: { articles: number; locale: string },
): number[] {
  const scores = new Map<number, number>();
  for (const [name, { kind, count }] of asked) {
    if (kind === 'piece') continue;
    const frequencies = new Map<number, number>();
    for (const { article, times, inUnits } of words.having(name).flat()) {
      const frequency = times * bodyTimes + (inUnits ? unitTimes : 0);
      frequencies.set(article, Math.max(frequencies.get(article) ?? 0, frequency));
    }
    const rarity = rarityOf(name, frequencies.size, among);
    for (const [article, frequency] of frequencies)
      scores.set(article, (scores.get(article) ?? 0) + impact(rarity, count, frequency));
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([article]) => article);
}
