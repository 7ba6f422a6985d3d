import type { Answer } from './ask-tree.ts';
import type { Question } from './questions.ts';
import { shown } from './shown.ts';

/** What became of a question. "changed": another article stands first, be it as the answer or as the nearest. */
export type Change = 'newly answered' | 'lost' | 'changed' | 'same';

/** A question that was asked in another revision and here. */
export interface Compared extends Question {
  change: Change;
  before: Answer;
  now: Answer;
}

export interface Comparison {
  against: string;
  questions: Compared[];
  totals: Record<
    'questions' | 'answeredBefore' | 'answeredNow' | 'newlyAnswered' | 'lost' | 'changed' | 'same',
    number
  >;
}

/** Puts the answers of two trees, which come in the order of the questions, beside each other. */
export const compared = (
  questions: readonly Question[],
  before: readonly Answer[],
  now: readonly Answer[],
): Compared[] =>
  questions.flatMap(({ locale, question }, n) => {
    const [was, is] = [before[n], now[n]];
    if (!was || !is) return [];
    return [{ locale, question: shown(question), change: changeOf(was, is), before: was, now: is }];
  });

export function comparison(against: string, questions: Compared[]): Comparison {
  const count = (has: (question: Compared) => boolean) => questions.filter(has).length;
  return {
    against,
    questions,
    totals: {
      questions: questions.length,
      answeredBefore: count(({ before }) => before.answered),
      answeredNow: count(({ now }) => now.answered),
      newlyAnswered: count(({ change }) => change === 'newly answered'),
      lost: count(({ change }) => change === 'lost'),
      changed: count(({ change }) => change === 'changed'),
      same: count(({ change }) => change === 'same'),
    },
  };
}

function changeOf(before: Answer, now: Answer): Change {
  if (before.answered !== now.answered) return now.answered ? 'newly answered' : 'lost';
  return before.article === now.article ? 'same' : 'changed';
}
