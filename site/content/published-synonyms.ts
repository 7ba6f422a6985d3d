import type { SameWords } from '../../worker/contract/published/synonyms.ts';
import { analyserOf } from '../languages/registry/analysers.ts';
import type { Locale } from '../languages/registry/locales.ts';
import { everydayWordsOf } from '../languages/registry/synonyms.ts';
import { traditionalPairs } from './chinese-scripts.ts';
import { wordGroups } from './synonyms.ts';

/**
 * Of these languages, the owner's groups of words and those that everybody uses for each other; both scripts, where one
 * of the languages has two.
 */
export const sameWords = (locales: readonly Locale[]): SameWords => ({
  groups: Object.fromEntries(
    locales.map((locale) => [locale, [...(wordGroups[locale] ?? []), ...everyday(locale)]]),
  ),
  traditional: locales.some((locale) => analyserOf(locale).foldsTraditional)
    ? traditionalPairs()
    : '',
});

const everyday = (locale: Locale) =>
  everydayWordsOf(locale).map((group) => group.split(' ').map((word) => word.replaceAll('-', ' ')));
