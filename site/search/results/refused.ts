import type { Answers } from '../answers.ts';

/**
 * What is shown once articles were refused: none of them, which the full text may have brought back, and no choices. Who said
 * "not this" is not asked which is meant: the list has what is near.
 */
export function withoutArticles(answers: Answers, refused: readonly string[]): Answers {
  const { results, total, clear } = answers;
  if (refused.length === 0) return answers;
  const left = results.filter(({ article }) => !refused.includes(article));
  return {
    ...answers,
    results: left,
    total: total - (results.length - left.length),
    clear: clear && left[0] === results[0],
    choices: 0,
  };
}
