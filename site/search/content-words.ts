import { fold } from '../languages/fold.ts';
import { stopWords } from '../languages/stop-words.ts';

/** A question longer than this says the rest in vain: each word costs a search. */
const mostWords = 12;

/**
 * The words of a question that say what it is about, folded, each once, in their order.
 * A question of nothing but stop words keeps them: "how to" may be a title.
 */
export function contentWords(question: string, locale: string): string[] {
  const words = [...new Set([...codes(question), ...segment(question, locale)])];
  const telling = words.filter((word) => !stopWords[locale]?.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

/** Versions, error codes and the like: "v1.0.5" is one word, and so it stands in the index. */
function codes(text: string): string[] {
  const signs = text.normalize('NFKC').toLowerCase();
  return (signs.match(/[a-z0-9]+(?:[._/-][a-z0-9]+)+/g) ?? []).filter((code) => /\d/.test(code));
}

function segment(text: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(fold(text))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
