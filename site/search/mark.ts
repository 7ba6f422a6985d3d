import { fold } from '../languages/fold.ts';

/** A run of text; `marked` where it is one of the words that were asked for. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Splits `text` into runs and marks every word that begins like one of `words` (folded). */
export function markWords(text: string, words: readonly string[], locale: string): Run[] {
  const isMarked = words.map(isFormOf);
  const runs: Run[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const folded = fold(segment);
    const marked = folded !== '' && isMarked.some((isForm) => isForm(folded));
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += segment;
    else runs.push({ text: segment, marked });
  }
  return runs;
}

/** Other forms of a word begin like it: "refunds", "refunded". A number, or a short word, has none: "tax", "taxi". */
function isFormOf(word: string): (other: string) => boolean {
  if (/^(?:\d+|[a-z]{1,3})$/.test(word)) return (other) => other === word || other === `${word}s`;
  const start = /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
  return (other) => other.startsWith(start);
}
