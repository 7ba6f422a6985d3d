import { styleText } from 'node:util';
import { ownerStrings } from '../../site/languages/strings.ts';
import type { ListedGap } from '../../worker/gaps/list.ts';
import { table } from '../terminal/table.ts';
import type { OpenGaps } from './open-gaps.ts';
import { promisedTo } from './promised-to.ts';

const { why } = ownerStrings('en').gaps;
const columns = ['gap', 'people', 'minutes', 'language', 'article', 'why', 'question'];

/** The gaps as a table, the first worth most; what stands out on a terminal is plain elsewhere. */
export function gapsText({ gaps, single, ungrouped }: Omit<OpenGaps, 'weeks'>): string {
  const [head = '', ...lines] = table(columns, gaps.map(row)).split('\n');
  return [
    ...(gaps.length > 0 ? [styleText('bold', head), ...lines, '', next] : ['No gap is open.']),
    ...(single > 0 ? [`${questions(single)} asked by one person only.`] : []),
    ...(ungrouped > 0
      ? [`${questions(ungrouped)} not in a gap yet: the schedule finds it within ten minutes.`]
      : []),
  ].join('\n');
}

const row = (gap: ListedGap) => [
  ...[gap.gap, gap.people, Math.max(1, Math.round(gap.minutes)), gap.locale, articleOf(gap)],
  ...[gap.reasons.map((reason) => why[reason]).join(', '), gap.query],
];

/** The article that is promised to answer it, or else the nearest and how sure the search is of it. */
function articleOf(gap: ListedGap): string {
  const promised = promisedTo(
    gap.locale,
    gap.wordings.map(({ query }) => query),
  );
  if (promised !== undefined) return `promised: ${promised}`;
  if (!gap.nearest) return '';
  return `${gap.nearest.article} ${Math.round(100 * gap.nearest.confidence)} %`;
}

const questions = (count: number) => (count === 1 ? 'A question is' : `${count} questions are`);

const next = 'npm run gaps -- write <gap> makes the article; npm run gaps -- --help says more.';
