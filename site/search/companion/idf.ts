import { isFiller } from './features.ts';

/** How much of its rarity a word keeps that questions are built with. */
const fillerShare = 0.4;

/** How telling a feature is: inverse document frequency, as in BM25; less for a word that tells little. */
export function rarityOf(
  feature: string,
  having: number,
  { articles, locale }: { articles: number; locale: string },
): number {
  const rarity = Math.log(1 + (articles - having + 0.5) / (having + 0.5));
  return isFiller(feature, locale) ? rarity * fillerShare : rarity;
}
