import { csv } from '../../http/csv.ts';
import type { View } from '../../owner/view.ts';
import { figuresOf } from '../numbers/figures.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import type { Share } from '../numbers/statistics.ts';
import type { ReportedGap } from '../report.ts';

const head = [
  ...['week', 'key', 'name', 'value', 'unit', 'count', 'of', 'low', 'high'],
  ...['language', 'minutes', 'nearest'],
];

type Reported = Omit<WeekNumbers, 'gaps'> & { gaps: ReportedGap[] };

/** All numbers of a week, raw: shares between 0 and 1, times in hours, empty where there are too few to say. */
export function weekCsv(week: Reported, { strings }: View): string {
  const rows = [
    ...figuresOf(week).map(({ key, value, unit, count, of, interval }) => [
      ...[key, strings.figures[key].name, value, unit],
      ...[count, of, interval?.[0], interval?.[1]],
    ]),
    ...week.gaps.map(({ gap, query, people, locale, minutes, nearest }) => [
      ...[gap === null ? 'gap' : `gap-${gap}`, query, people, 'people'],
      ...[null, null, null, null, locale, minutes, nearest?.article],
    ]),
    ...week.articles.flatMap(({ article, locale, helpful, contactAfterReading }) => [
      ['helpful', article, ...shareCells(helpful), locale],
      ['contact-after-reading', article, ...shareCells(contactAfterReading), locale],
    ]),
  ];
  return csv([head, ...rows.map((row) => inColumns([week.week, ...row]))]);
}

const shareCells = ({ share, count, of, interval }: Share) => [
  ...[share, 'share'],
  ...[count, of, interval?.[0], interval?.[1]],
];

/** What a row does not say is empty. */
const inColumns = (cells: (string | number | null | undefined)[]) =>
  head.map((_, column) => cells[column] ?? null);
