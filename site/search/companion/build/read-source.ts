import { fieldLengths } from '../bm25f.ts';
import { type Features, features, wordsOf } from '../features.ts';
import { type Unit, unitsOf } from '../passages.ts';
import type { CompanionSource } from './source.ts';

/** An article as the build reads it, once. */
export interface SourceText {
  units: Unit[];
  /** The features of each unit. */
  texts: Features[];
  /** The telling words of the body, folded, in order. */
  body: string[];
  /** Its fields' lengths in words. */
  lengths: Map<string, number>;
}

export function readSource({ articles, locale }: CompanionSource): SourceText[] {
  return articles.map((article) => {
    const units = unitsOf(article);
    const texts = units.map(({ text }) => features(text, locale));
    const body = wordsOf(article.body, locale).filter((word) => !isSlight(word));
    const lengths = new Map<string, number>(fieldLengths(units, texts)).set('body', body.length);
    return { units, texts, body, lengths };
  });
}

/** One letter or Chinese sign, or a number below 100, says little in a body, and many have it: for a sixth of the bytes. */
const isSlight = (word: string) => /^(?:\p{L}|\d{1,2})$/u.test(word);
