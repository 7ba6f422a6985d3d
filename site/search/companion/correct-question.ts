import { stem } from '../../languages/en/stem.ts';
import { fold } from '../../languages/fold.ts';
import { isFiller, termOf } from './features.ts';
import type { CompanionRoot } from './index-format.ts';
import type { Words } from './words.ts';

/** A question with its misspelt words mended. What mends is fetched for a question that has a word unknown here. */
export async function mended(
  question: string,
  words: Words,
  { everyday, locale }: CompanionRoot,
): Promise<string> {
  const isKnown = (word: string) =>
    words.has(termOf(word, locale)) || words.has(stem(word)) || isFiller(stem(word), 'en');
  const latin = fold(question).match(/[a-z]{2,}/g) ?? [];
  if (latin.every(isKnown)) return question;
  const { mend } = await import('./correct-spelling.ts');
  return mend(question, words, everyday);
}
