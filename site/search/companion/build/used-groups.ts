import { everydayWords } from '../../../languages/everyday-words.ts';
import { isChinese, termOf, wordsOf } from '../features.ts';
import type { Unit } from '../passages.ts';
import type { SourceText } from './read-source.ts';

/** The units that name an article in its customers' words: what else names it is sought beside these. */
const naming: readonly Unit['kind'][] = ['title', 'question', 'keyword'];

/** The groups of everyday words that have a word of what names the articles; the others cost bytes for little. */
export function usedGroups(texts: readonly SourceText[], locale: string): string[] {
  const units = texts.flatMap(({ units }) => units.filter(({ kind }) => naming.includes(kind)));
  const words = units.flatMap(({ text }) => wordsOf(text, locale));
  const terms = new Set(words.map((word) => termOf(word, locale)));
  const text = [...terms].join(' ');
  const has = (member: string) =>
    isChinese(locale)
      ? text.includes(member)
      : wordsOf(member, locale).every((word) => terms.has(termOf(word, locale)));
  return (everydayWords[locale] ?? []).filter((group) => group.split(' ').some(has));
}
