import { didYouMean } from '../advice/did-you-mean.ts';
import type { ReadArticle } from '../article/read.ts';
import { type PromisedQuestion, promisedQuestions } from '../promises.ts';
import { ContentError, type Mistake } from '../yaml/parse.ts';
import { foldedQuestion } from './questions.ts';

/** What is wrong with `questions.yaml` before any of its questions is asked. */
export function promisedMistakes(articles: readonly ReadArticle[]): Mistake[] {
  try {
    const promises = promisedQuestions();
    return [
      ...promises.flatMap((promise) => unanswerable(promise, articles)),
      ...promisedTwice(promises),
    ];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...error.mistakes];
  }
}

/** Where there is no article that could answer, not even as a draft. */
function unanswerable(
  { article, locale, file, lines }: PromisedQuestion,
  articles: readonly ReadArticle[],
): Mistake[] {
  const slugs = articles.filter((article) => article.locale === locale).map(({ slug }) => slug);
  if (slugs.includes(article)) return [];
  const message = `There is no article "${article}" in ${locale}.${didYouMean(article, slugs)}`;
  return [{ file, line: lines.article, key: 'article', message }];
}

function promisedTwice(promises: readonly PromisedQuestion[]): Mistake[] {
  const first = new Map<string, number>();
  return promises.flatMap(({ locale, question, file, lines }) => {
    const key = `${locale} ${foldedQuestion(question, locale)}`;
    const other = first.get(key);
    first.set(key, other ?? lines.question);
    if (other === undefined) return [];
    const message = `Take "${question}" out: line ${other} says the same.`;
    return [{ file, line: lines.question, key: 'question', message }];
  });
}
