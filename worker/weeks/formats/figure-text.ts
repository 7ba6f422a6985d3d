import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { Figure } from '../../numbers/figures.ts';
import { duration } from '../../owner/format.ts';
import type { Interval } from '../../statistics.ts';

/** A number of the week in words: "82% (78–86%)". */
export function figureText({ value, unit, interval }: Figure, strings: OwnerStrings): string {
  if (value === null) return strings.few;
  const format = formats[unit];
  return format(value, strings) + (interval ? ` (${intervalText(interval, unit, strings)})` : '');
}

/** What a number was counted from: "338 / 412". */
export function countsText({ count, of, value }: Figure): string {
  if (of !== undefined) return `${count ?? value} / ${of}`;
  return count === undefined ? '' : String(count);
}

const formats: Record<Figure['unit'], (value: number, strings: OwnerStrings) => string> = {
  count: (value, { numbers }) => numbers.count(value),
  share: (value, { numbers }) => numbers.percent(value),
  points: (value, { week: { change } }) => {
    const points = Math.round(value * 100);
    return points < 0 ? change.pointsLess(-points) : change.pointsMore(points);
  },
  hours: duration,
  minutes: (value, { duration: strings }) => strings.minutes(Math.round(value)),
  mean: (value, { numbers }) => numbers.decimal(value),
  ratio: (value, { numbers }) => numbers.decimal(value),
};

function intervalText([low, high]: Interval, unit: Figure['unit'], strings: OwnerStrings): string {
  const { percentRange, range } = strings.numbers;
  if (unit === 'share') return percentRange(low, high);
  return range(formats[unit](low, strings), formats[unit](high, strings));
}
