import { table } from '../terminal/table.ts';
import type { Answer } from './ask-tree.ts';
import type { Question } from './questions.ts';
import { shown } from './questions.ts';

interface Answered {
  questions: (Question & Answer)[];
  totals: { questions: number; answered: number };
}

/** What was asked in this tree alone; the answers come in the order of the questions. */
export const answered = (questions: readonly Question[], answers: readonly Answer[]): Answered => ({
  questions: answers.flatMap((answer, n) => {
    const asked = questions[n];
    return asked ? [{ locale: asked.locale, question: shown(asked.question), ...answer }] : [];
  }),
  totals: {
    questions: questions.length,
    answered: answers.filter(({ answered }) => answered).length,
  },
});

/** What is answered, and by what; the article beside a "no" is the nearest one. */
export function answeredText({ questions, totals }: Answered): string {
  const rows = questions.map(({ locale, question, answered, article }) => [
    locale,
    answered ? 'yes' : 'no',
    article ?? 'nothing',
    question,
  ]);
  return [
    table(['', 'answered', 'article', 'question'], rows),
    `${totals.questions} questions: ${totals.answered} are answered.`,
  ].join('\n\n');
}
