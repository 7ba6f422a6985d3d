import type { Promises } from '../../../worker/contract/published/promises.ts';
import { fold } from '../../languages/fold.ts';
import type { Article } from '../article/read.ts';
import { promisedQuestions } from '../promises.ts';

/** The promises of these articles; one of a draft waits, and tells nothing yet. */
export function publishedPromises(articles: readonly Article[]): Promises {
  const kept = promisedQuestions().filter((promise) =>
    articles.some(({ slug, locale }) => slug === promise.article && locale === promise.locale),
  );
  return Object.fromEntries(
    [...Map.groupBy(kept, ({ locale }) => locale)].map(([locale, own]) => [
      locale,
      Object.fromEntries(own.map(({ question, article }) => [fold(question) || question, article])),
    ]),
  );
}
