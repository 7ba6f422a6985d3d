import type { SameWords } from '../../../worker/contract/published/same-words.ts';
import { everydayWordsOf } from '../../languages/registry/everyday-words.ts';
import { type Locale, locales } from '../../languages/registry/locales.ts';
import { traditionalPairs } from './chinese-scripts.ts';
import { wordGroups } from './words.ts';

/** The owner's groups of words, those that everybody uses for each other, and both scripts. */
export const sameWords = (): SameWords => ({
  groups: Object.fromEntries(
    locales.map((locale) => [locale, [...(wordGroups[locale] ?? []), ...everyday(locale)]]),
  ) as SameWords['groups'],
  traditional: traditionalPairs(),
});

const everyday = (locale: Locale) =>
  everydayWordsOf(locale).map((group) => group.split(' ').map((word) => word.replaceAll('-', ' ')));
