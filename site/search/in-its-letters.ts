import { languageOf } from '../languages/registry/locales.ts';
import type { Answers } from './answers.ts';

/**
 * A question as it can be kept beside others of its language: what was typed in other letters, as in pinyin, as it was read;
 * everything else as it was typed, for a reading may be wrong.
 */
export function inItsLetters({ question, read, locale }: Kept): string {
  const { letter } = languageOf(locale);
  return read && !letter.test(question) && letter.test(read) ? read : question;
}

type Kept = Pick<Answers, 'question' | 'locale'> & { read?: string | null | undefined };
