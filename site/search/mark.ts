import { fold } from './fold.ts';

/** A run of text; `marked` where it is one of the words that were asked for. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Splits `text` into runs and marks every word that begins like one of `words` (folded). */
export function markWords(text: string, words: readonly string[], locale: string): Run[] {
  const stems = words.map(stem);
  const runs: Run[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const folded = fold(segment);
    const marked = folded !== '' && stems.some((stem) => folded.startsWith(stem));
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += segment;
    else runs.push({ text: segment, marked });
  }
  return runs;
}

/** Enough of a word to recognise its other forms: "refunds", "refunded". */
function stem(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
}
