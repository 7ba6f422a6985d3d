import { type Feature, isChinese, pieceShare } from './features.ts';
import type { OpenArticles } from './open-articles.ts';
import { mostTimes } from './postings.ts';
import { rarityOf } from './rarity.ts';
import type { WordList } from './word-list.ts';

/** An index as far as it was read for a question. */
export interface Read {
  words: WordList;
  articles: OpenArticles;
  among: { articles: number; locale: string };
}

/** What a feature of a question meets in the index. */
export interface Meeting {
  rarity: number;
  /** A unit that has it, how often, the next unit … */
  units: readonly number[];
  /** How often each article has it, each field by its weight. */
  frequencies: Float64Array;
}

export function meeting(
  { words, articles, among }: Read,
  name: string,
  { kind }: Feature,
  without: (unit: number) => boolean,
): Meeting {
  const frequencies = new Float64Array(among.articles);
  const seen = new Uint8Array(among.articles);
  for (const postings of words.having(name)) {
    for (const { article, times } of postings) {
      frequencies[article] = (frequencies[article] as number) + times;
      seen[article] = 1;
    }
  }
  weighBodies(frequencies, articles, kind === 'piece' && !isChinese(among.locale) ? pieceShare : 1);
  const units = articles.having(name);
  for (let n = 0; n < units.length; n += 2) {
    const number = units[n] as number;
    const { own, share } = articles.units[number] as OpenArticles['units'][number];
    seen[own] = 1;
    if (without(number)) continue;
    frequencies[own] = (frequencies[own] as number) + (units[n + 1] as number) * share;
  }
  return { rarity: rarityOf(name, sumOf(seen), among), units, frequencies };
}

function weighBodies(frequencies: Float64Array, { bodyShares }: OpenArticles, share: number) {
  for (let n = 0; n < frequencies.length; n++) {
    const times = Math.min(mostTimes, (frequencies[n] as number) * share);
    frequencies[n] = times * (bodyShares[n] as number);
  }
}

function sumOf(numbers: Uint8Array): number {
  let sum = 0;
  for (let n = 0; n < numbers.length; n++) sum += numbers[n] as number;
  return sum;
}
