import { type Features, features, wordsOf } from '../features.ts';
import { fieldLengths } from '../lexical.ts';
import { type Unit, unitsOf } from '../units.ts';
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
    const body = wordsOf(article.body, locale).filter((word) => !isSign(word));
    const lengths = new Map<string, number>(fieldLengths(units, texts)).set('body', body.length);
    return { units, texts, body, lengths };
  });
}

/** A Chinese sign alone says little in a body, and many bodies have it: a sixth of the bytes for next to nothing. */
const isSign = (word: string) => /^\p{Script=Han}$/u.test(word);
