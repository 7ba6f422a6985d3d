import type { OwnerStrings } from '../../../site/languages/strings.ts';
import { duration } from '../../owner/format.ts';
import type { Figure } from '../numbers/figures.ts';
import type { Interval } from '../numbers/statistics.ts';

/** A number of the week in words: "82% (78–86%)". */
export function figureText({ value, unit, interval }: Figure, words: OwnerStrings): string {
  if (value === null) return words.few;
  const told = tellers[unit];
  return (
    told(value, words) +
    (interval ? ` (${intervalText(interval, (bound) => told(bound, words))})` : '')
  );
}

/** What a number was counted from: "338 / 412". */
export function countsText({ count, of, value }: Figure): string {
  if (of !== undefined) return `${count ?? value} / ${of}`;
  return count === undefined ? '' : String(count);
}

const tellers: Record<Figure['unit'], (value: number, words: OwnerStrings) => string> = {
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

const intervalText = ([low, high]: Interval, told: (bound: number) => string) =>
  `${told(low)} – ${told(high)}`;
