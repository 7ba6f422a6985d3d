import { analyserOf } from '../languages/registry/analysers.ts';
import type { Locale } from '../languages/registry/locales.ts';
import { exactMatches, plainOf } from './exact-terms.ts';

/** Each word costs a search of the full text, and the first ones name the subject. */
const mostWords = 12;

/**
 * The words of a question that say what it is about, folded, each once, in their order.
 * A question of nothing but stop words keeps them: "how to" may be a title.
 */
export function contentWords(question: string, locale: Locale): string[] {
  const { words, stem, isStopWord } = analyserOf(locale);
  const exact = exactMatches(question);
  // A code is one word, whatever signs part it.
  const rest = exact.reduce((text, [, typed]) => text.replace(typed, ' '), plainOf(question));
  const all = [...new Set([...exact.map(([term]) => term), ...words(rest)])];
  const content = all.filter((word) => !isStopWord(stem(word)));
  return (content.length > 0 ? content : all).slice(0, mostWords);
}
