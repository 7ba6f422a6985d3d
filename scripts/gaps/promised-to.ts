import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { promisedQuestions } from '../../site/content/questions.ts';
import type { Locale } from '../../site/languages/registry.ts';

/** The article that `questions.yaml` promises to one of these wordings. */
export function promisedTo(locale: Locale, wordings: readonly string[]): string | undefined {
  const asked = new Set(wordings.map(foldedQuestion));
  return promisedQuestions().find(
    (promise) => promise.locale === locale && asked.has(foldedQuestion(promise.question)),
  )?.article;
}
