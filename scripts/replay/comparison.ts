import { table } from '../terminal/table.ts';
import type { Answer } from './ask-tree.ts';
import { type Question, shown } from './questions.ts';

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

/** What changed between a revision and this tree, and how many questions are answered in each. */
export function comparisonText({ against, questions, totals }: Comparison): string {
  const groups = titles.flatMap(([change, title]) => {
    const own = questions.filter((question) => question.change === change);
    return own.length > 0 ? [`${title}\n\n${table(head, own.map(rowOf))}`] : [];
  });
  const { newlyAnswered, lost, changed, same } = totals;
  return [
    ...groups,
    `${totals.questions} questions: ${totals.answeredNow} are answered, in ${against} ${totals.answeredBefore}.`,
    `Newly answered ${newlyAnswered}, lost ${lost}, found by another article ${changed}, the same ${same}.`,
  ].join('\n\n');
}

/** What became of a question. "changed": another article stands first, be it as the answer or as the nearest. */
type Change = 'newly answered' | 'lost' | 'changed' | 'same';

/** A question that was asked in another revision and here. */
interface Compared extends Question {
  change: Change;
  before: Answer;
  now: Answer;
}

interface Comparison {
  against: string;
  questions: Compared[];
  totals: Record<
    'questions' | 'answeredBefore' | 'answeredNow' | 'newlyAnswered' | 'lost' | 'changed' | 'same',
    number
  >;
}

function changeOf(before: Answer, now: Answer): Change {
  if (before.answered !== now.answered) return now.answered ? 'newly answered' : 'lost';
  return before.article === now.article ? 'same' : 'changed';
}

const titles: [Change, string][] = [
  ['newly answered', 'Newly answered'],
  ['lost', 'Lost: answered before and not now'],
  ['changed', 'Found by another article'],
];

const head = ['', 'answered', 'before', 'now', 'question'];

const rowOf = ({ locale, before, now, question }: Compared) => [
  locale,
  now.answered ? 'yes' : 'no',
  before.article ?? 'nothing',
  now.article ?? 'nothing',
  question,
];
