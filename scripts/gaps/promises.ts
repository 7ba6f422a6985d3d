import { articleFiles, readArticle } from '../../site/content/article/read.ts';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { promisedQuestions } from '../../site/content/questions.ts';
import type { Locale } from '../../site/languages/registry.ts';
import { mostQuestions } from '../../worker/gaps/draft.ts';
import type { GapToClose } from './gap.ts';

/** What an article is asked with, in the askers' own words. */
interface QuestionsToAsk {
  /** Those that no article has among its own. */
  own: string[];
  /** Those that `questions.yaml` does not have. */
  promised: string[];
}

/** Each wording once, without those that a name or number was taken out of: nobody else asks like that. */
export function questionsToAsk({ locale, wordings }: GapToClose): QuestionsToAsk {
  const folded = new Map(
    wordings
      .filter((wording) => !masked.test(wording))
      .map((query) => [foldedQuestion(query), query]),
  );
  const claimed = claimedIn(locale);
  const promised = new Set(
    promisedQuestions()
      .filter((promise) => promise.locale === locale)
      .map(({ question }) => foldedQuestion(question)),
  );
  const without = (taken: Set<string>) =>
    [...folded]
      .filter(([key]) => key !== '' && !taken.has(key))
      .map(([, query]) => query)
      .slice(0, mostQuestions);
  return { own: without(claimed), promised: without(promised) };
}

const masked = /\[(?:email|phone|card|id|token)\]/;

const claimedIn = (wanted: Locale) =>
  new Set(
    articleFiles()
      .filter(({ locale }) => locale === wanted)
      .flatMap((file) => readArticle(file).data?.questions ?? [])
      .map(foldedQuestion),
  );
