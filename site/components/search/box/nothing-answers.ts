import type { Answers } from '../../../search/answers.ts';
import { filled } from '../../../search/results/fill.ts';
import { askedFor, noneSentence } from '../../../search/results/nothing.ts';
import { pagePath } from '../../browser/language.ts';
import { draw } from '../draw.ts';
import { queryOf } from '../query-of.ts';
import { resultString, strings } from '../strings.ts';

/** That nothing answers, a way to the owner, and what the results are then. */
export function nothingAnswers(answers: Answers): HTMLElement[] {
  const { question, total } = answers;
  const href = pagePath('contact/') + queryOf(question);
  const writeTo = { tag: 'a', href, parts: [resultString('writeTo')] } as const;
  const block = draw({
    tag: 'div',
    class: 'answer',
    parts: [
      { tag: 'p', parts: filled(noneSentence(answers, strings), askedFor(answers)) },
      {
        tag: 'p',
        class: 'small-text muted',
        parts: [strings.noneNext + strings.between, writeTo],
      },
    ],
  });
  const nearest = {
    tag: 'p',
    class: 'nearest small-text muted',
    parts: [strings.nearest],
  } as const;
  return total > 0 ? [block, draw(nearest)] : [block];
}
