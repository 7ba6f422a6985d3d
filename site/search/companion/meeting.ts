import { type Feature, isChinese, pieceShare } from './features.ts';
import { rarityOf } from './idf.ts';
import type { OpenArticles } from './open-articles.ts';
import { mostTimes } from './postings.ts';
import type { Words } from './words.ts';

/** An index as far as it was read for a question. */
export interface Read {
  words: Words;
  articles: OpenArticles;
  among: { articles: number; locale: string };
}

/** What a feature of a question meets in the index. */
export interface Meeting {
  rarity: number;
  /** A unit that has it, how often, the next unit … */
  units: readonly number[];
  /** How often each article that has it does, each field by its weight. */
  frequencies: ReadonlyMap<number, number>;
}

export function meeting(
  { words, articles, among }: Read,
  name: string,
  { kind }: Feature,
  without: (unit: number) => boolean,
): Meeting {
  const frequencies = new Map<number, number>();
  for (const postings of words.having(name)) {
    for (const { article, times } of postings)
      frequencies.set(article, (frequencies.get(article) ?? 0) + times);
  }
  weighBodies(frequencies, articles, kind === 'piece' && !isChinese(among.locale) ? pieceShare : 1);
  const units = articles.having(name);
  for (let n = 0; n < units.length; n += 2) {
    const number = units[n] as number;
    const { own, share } = articles.units[number] as OpenArticles['units'][number];
    const times = without(number) ? 0 : (units[n + 1] as number);
    frequencies.set(own, (frequencies.get(own) ?? 0) + times * share);
  }
  return { rarity: rarityOf(name, frequencies.size, among), units, frequencies };
}

function weighBodies(
  frequencies: Map<number, number>,
  { bodyShares }: OpenArticles,
  share: number,
) {
  for (const [article, times] of frequencies)
    frequencies.set(article, Math.min(mostTimes, times * share) * (bodyShares[article] as number));
}
