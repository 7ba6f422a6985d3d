import type { OwnerStrings } from '../../../site/languages/strings.ts';
import { duration } from '../../owner/format.ts';
import type { Figure } from '../numbers/figures.ts';
import type { Interval } from '../numbers/statistics.ts';

/** A number of the week in words: "82% (78–86%)". */
export function figureText({ value, unit, interval }: Figure, words: OwnerStrings): string {
  if (value === null) return words.few;
  const format = formats[unit];
  return (
    format(value, words) +
    (interval ? ` (${intervalText(interval, (bound) => format(bound, words))})` : '')
  );
}

/** What a number was counted from: "338 / 412". */
export function countsText({ count, of, value }: Figure): string {
  if (of !== undefined) return `${count ?? value} / ${of}`;
  return count === undefined ? '' : String(count);
}

const formats: Record<Figure['unit'], (value: number, words: OwnerStrings) => string> = {
  count: (value, { numbers }) => numbers.count(value),
  share: (value, { numbers }) => numbers.percent(value),
  points: (value, { week: { change } }) => {
    const points = Math.round(value * 100);
    return points < 0 ? change.pointsLess(-points) : change.pointsMore(points);
  },
  hours: duration,
  minutes: (value, { duration: words }) => words.minutes(Math.round(value)),
  mean: (value, { numbers }) => numbers.decimal(value),
  ratio: (value, { numbers }) => numbers.decimal(value),
};

const intervalText = ([low, high]: Interval, format: (bound: number) => string) =>
  `${format(low)} – ${format(high)}`;
