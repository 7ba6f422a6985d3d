import { isChinese, termOf } from '../features.ts';
import { everydayWords } from './everyday-words.ts';
import type { IndexedWord } from './word-index.ts';

/** The groups of everyday words that have a word of the index: to find nothing by the others costs bytes. */
export function usedGroups(words: readonly IndexedWord[], locale: string): string[] {
  const terms = new Set(words.map(({ term }) => term));
  const text = words.map(({ word }) => word).join(' ');
  const has = (word: string) =>
    isChinese(locale) ? text.includes(word) : terms.has(termOf(word, locale));
  return (everydayWords[locale] ?? []).filter((group) => group.split(' ').some(has));
}
