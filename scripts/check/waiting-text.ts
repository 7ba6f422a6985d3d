import type { PromisedQuestion } from '../../site/content/questions.ts';

/** One line for each article that questions wait for. */
export function waitingText(waiting: readonly PromisedQuestion[]): string[] {
  const ofArticle = Map.groupBy(waiting, ({ locale, article }) => `${locale} ${article}`);
  return [...ofArticle.values()].flatMap((promises) => {
    const [first] = promises;
    if (!first) return [];
    const count = promises.length === 1 ? 'a question waits' : `${promises.length} questions wait`;
    return [
      `${first.file}:${first.lines.question}  ${count} for "${first.article}", which is not published.`,
    ];
  });
}
