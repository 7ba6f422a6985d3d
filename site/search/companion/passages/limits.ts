import type { Locale } from '../../../languages/registry/locales.ts';
import { plainPassage } from '../../results/passage-parts.ts';
import {
  hasLabel,
  tellsToBegin,
  tellsToEnd,
  tellsToEndAny,
  wishesIn,
} from '../answering/harm/opposites.ts';
import type { CompanionAnswer } from '../ask-companion.ts';
import type { Passage } from '../format/places.ts';

/** Which passages may answer. */
export interface Limits {
  /** How plainly one tells what is asked: what does not, 0, is left out. */
  plainness: (passage: Passage) => number;
  /** Whether any of them does so better than the short answer. */
  isSought: boolean;
}

/** Which passages tell to end what is to be ended; nothing where all of the article does, or nothing is. */
export function limitsOf(
  { read, isOtherMatter, ending }: CompanionAnswer,
  title: string,
  locale: Locale,
): Limits | undefined {
  const endings = wishesIn(read, 'ends', locale);
  if (endings.length === 0) return beginningOf(read, locale);
  const tells = (names: readonly string[], text: string) =>
    tellsToEnd(endings, { names, text }, locale);
  // What does harm to something else is judged by that.
  if ((isOtherMatter && !ending) || tellsToEndAny(endings, title, locale)) return undefined;
  const least = isOtherMatter ? 1 : 2;
  return {
    isSought: isOtherMatter,
    plainness({ path, text }) {
      const plain = tells([title, ...path], [...path, text].join('\n'));
      if (plain >= least) return plain;
      return ending?.isNamed && hasLabel(endings, text, locale) ? 1 : 0;
    },
  };
}

/** Of what a question wants to begin, no passage that only tells how it is ended. */
function beginningOf(read: string, locale: Locale): Limits | undefined {
  const wishes = wishesIn(read, 'begins', locale);
  if (wishes.length === 0) return undefined;
  return {
    isSought: false,
    plainness({ path, text }) {
      const said = plainPassage([...path, text].join('\n'));
      return tellsToEndAny(wishes, said, locale) && !tellsToBegin(wishes, said, locale) ? 0 : 1;
    },
  };
}
