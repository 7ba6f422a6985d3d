import { table } from '../terminal/table.ts';
import type { Change, Compared, Comparison } from './comparison.ts';

const titles: [Change, string][] = [
  ['newly answered', 'Newly answered'],
  ['lost', 'Lost: answered before and not now'],
  ['changed', 'Found by another article'],
];

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

const head = ['', 'answered', 'before', 'now', 'question'];

const rowOf = ({ locale, before, now, question }: Compared) => [
  ...[locale, now.answered ? 'yes' : 'no'],
  ...[before.article ?? 'nothing', now.article ?? 'nothing'],
  question,
];
