import { analyserOf } from '../languages/registry/analysers.ts';
import type { Locale } from '../languages/registry/locales.ts';

/** A question longer than this says the rest in vain: each word costs a search. */
const mostWords = 12;

/**
 * The words of a question that say what it is about, folded, each once, in their order.
 * A question of nothing but stop words keeps them: "how to" may be a title.
 */
export function contentWords(question: string, locale: Locale): string[] {
  const { words, stem, isStopWord } = analyserOf(locale);
  const all = [...new Set([...codes(question), ...words(question)])];
  const telling = all.filter((word) => !isStopWord(stem(word)));
  return (telling.length > 0 ? telling : all).slice(0, mostWords);
}

/** Versions, error codes and the like: "v1.0.5" is one word, and so it stands in the index. */
function codes(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return (plain.match(/[a-z0-9]+(?:[._/-][a-z0-9]+)+/g) ?? []).filter((code) => /\d/.test(code));
}
