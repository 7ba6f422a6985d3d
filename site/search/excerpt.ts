import type { SentArticle } from './companion/index-format.ts';
import { markWords } from './mark.ts';
import { plainAnswer } from './short-answer.ts';

/** What an article says about the words of a question, as far as the companion index holds it. */
export function excerptOf(
  { summary, answer }: SentArticle,
  words: readonly string[],
  locale: string,
): string {
  const texts = [summary, plainAnswer(answer)].filter(Boolean);
  const marks = texts.map((text) => markCount(text, words, locale));
  return texts[marks.indexOf(Math.max(...marks))] ?? '';
}

/** In how many places a text has words of the question. */
export const markCount = (text: string, words: readonly string[], locale: string) =>
  markWords(text, words, locale).filter(({ marked }) => marked).length;
