import type { WeekPoint } from '../../../closed-weeks/db/weeks.ts';
import { DAY } from '../../../contract/time/durations.ts';

/** The weeks one after the other; nothing where one between them was never stored. */
export function slotsOf(weeks: WeekPoint[]): (WeekPoint | undefined)[] {
  const first = Date.parse(weeks[0]?.from ?? '');
  const slots: (WeekPoint | undefined)[] = [];
  for (const week of weeks) slots[Math.round((Date.parse(week.from) - first) / (7 * DAY))] = week;
  return Array.from(slots);
}

type Value = number | null | undefined;

/** The path of a line through shares, in a square of 100; what has no value is a break in it. */
export function linePath(values: Value[]): string {
  return values
    .map((value, index) => {
      if (!isValue(value)) return '';
      const command = isValue(values[index - 1]) ? 'L' : 'M';
      return command + placeOf(values, index);
    })
    .join('');
}

/** The path of a dot on each share: a line of next to no length, by its round ends. */
export const dotsPath = (values: Value[]): string =>
  values.map((value, index) => (isValue(value) ? `M${placeOf(values, index)}h.01` : '')).join('');

/** Where a share stands in a square of 100: "9.1 62.5". */
const placeOf = (values: Value[], index: number): string =>
  `${round((100 * index) / Math.max(1, values.length - 1))} ${heightOf(values[index])}`;

/** How far below the top a share is, in percent. */
export const heightOf = (value: Value): number => round(100 - 100 * (value ?? 0));

export const isValue = (value: Value): value is number => value !== null && value !== undefined;

const round = (value: number) => Math.round(value * 10) / 10;
