import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

/** A question longer than this says the rest in vain: each word costs a search. */
const mostWords = 12;

/**
 * The words of a question that say what it is about, folded, each once, in their order.
 * A question of nothing but stop words keeps them: "how to" may be a title.
 */
export function contentWords(question: string, locale: string): string[] {
  const words = [...new Set(segment(question, locale))];
  const telling = words.filter((word) => !stopWords[locale]?.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

function segment(text: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(fold(text))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
