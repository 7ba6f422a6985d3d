import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { articleFiles, readArticle } from '../../site/content/article/read.ts';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { promisedQuestions } from '../../site/content/promises.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { mostQuestions } from '../../worker/gaps/draft.ts';
import type { Edit, Refusal } from './edits/edits.ts';
import { additionToList } from './edits/yaml-list.ts';
import type { GapToClose } from './gap.ts';

/** Each wording once, without those that a name or number was taken out of: nobody else asks like that. */
export function questionsToAsk({ locale, wordings }: GapToClose): QuestionsToAsk {
  const folded = new Map(
    wordings
      .filter((wording) => !isMasked(wording))
      .map((query) => [foldedQuestion(query, locale), query]),
  );
  const claimed = claimedIn(locale);
  const promised = new Set(
    promisedQuestions()
      .filter((promise) => promise.locale === locale)
      .map(({ question }) => foldedQuestion(question, locale)),
  );
  const without = (taken: Set<string>) =>
    [...folded]
      .filter(([key]) => key !== '' && !taken.has(key))
      .map(([, query]) => query)
      .slice(0, mostQuestions);
  return { own: without(claimed), promised: without(promised) };
}

/** The change of `questions.yaml` that promises an answer to questions; none where all are promised. */
export function promiseEdit(
  locale: Locale,
  questions: string[],
  article: string,
): Edit[] | Refusal {
  if (questions.length === 0) return [];
  const path = join(contentFolder, 'questions.yaml');
  const file = relative('.', path);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const promises = questions.map((question) => ({ question, article }));
  const change = additionToList(text, { key: locale, items: promises });
  if (!change) return { refusal: `${file} cannot be added to: write the list of ${locale} out.` };
  return [{ file, ...change, removed: existsSync(path) ? change.removed : null }];
}

/** The article that `questions.yaml` promises to one of these wordings. */
export function promisedTo(locale: Locale, wordings: readonly string[]): string | undefined {
  const asked = new Set(wordings.map((wording) => foldedQuestion(wording, locale)));
  return promisedQuestions().find(
    (promise) => promise.locale === locale && asked.has(foldedQuestion(promise.question, locale)),
  )?.article;
}

/** What an article is asked with, in the askers' own words. */
interface QuestionsToAsk {
  /** Those that no article has among its own. */
  own: string[];
  /** Those that `questions.yaml` does not have. */
  promised: string[];
}

/** What stands in a question for something personal that was taken out of it. */
export const maskPattern = String.raw`\[(?:email|phone|card|iban|id|token|name)\]`;

/** Whether something personal was taken out of a question: nobody else asks like that. */
export const isMasked = (question: string): boolean => new RegExp(maskPattern).test(question);

/** The questions of all articles of a language, folded. */
export const claimedIn = (wanted: Locale): Set<string> =>
  new Set(
    articleFiles()
      .filter(({ locale }) => locale === wanted)
      .flatMap((file) => readArticle(file).data?.questions ?? [])
      .map((question) => foldedQuestion(question, wanted)),
  );
