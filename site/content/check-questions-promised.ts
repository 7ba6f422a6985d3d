import { foldedQuestion } from './check-questions.ts';
import { didYouMean } from './did-you-mean.ts';
import { ContentError, type Mistake } from './parse-yaml.ts';
import { publishedFrom } from './published.ts';
import { type PromisedQuestion, promisedQuestions } from './questions.ts';
import type { ReadArticle } from './read-article.ts';

/** What is wrong with `questions.yaml` before any of its questions is asked. */
export function promisedMistakes(articles: readonly ReadArticle[], now: Date): Mistake[] {
  try {
    const promises = promisedQuestions();
    return [
      ...promises.flatMap((promise) => unanswerable(promise, articles, now)),
      ...promisedTwice(promises),
    ];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...error.mistakes];
  }
}

/** Where the article that should answer is not on the site. */
function unanswerable(
  { article: slug, locale, file, lines }: PromisedQuestion,
  articles: readonly ReadArticle[],
  now: Date,
): Mistake[] {
  const beside = articles.filter((article) => article.locale === locale.toLowerCase());
  const article = beside.find((article) => article.slug === slug);
  const slugs = beside.map(({ slug }) => slug);
  const message = article
    ? unpublished(article, now)
    : `There is no article "${slug}" in ${locale}.${didYouMean(slug, slugs)}`;
  return message ? [{ file, line: lines.article, key: 'article', message }] : [];
}

function unpublished({ slug, data }: ReadArticle, now: Date): string | undefined {
  const start = data ? publishedFrom(data) : now.getTime();
  if (start <= now.getTime()) return undefined;
  return data?.draft
    ? `Take it out until "${slug}" is published: it is a draft.`
    : `Take it out until "${slug}" is published, on ${new Date(start).toISOString().slice(0, 10)}.`;
}

function promisedTwice(promises: readonly PromisedQuestion[]): Mistake[] {
  const first = new Map<string, number>();
  return promises.flatMap(({ locale, question, file, lines }) => {
    const key = `${locale} ${foldedQuestion(question)}`;
    const other = first.get(key);
    first.set(key, other ?? lines.question);
    if (other === undefined) return [];
    const message = `Take "${question}" out: line ${other} says the same.`;
    return [{ file, line: lines.question, key: 'question', message }];
  });
}
