import { figuresOf } from '../../week/figures.ts';
import type { WeekNumbers } from '../../week/numbers.ts';
import { csv } from './inert.ts';
import type { View } from './view.ts';

/** All numbers of a week, raw: shares between 0 and 1, times in hours, empty where there are too few to say. */
export function weekCsv(week: WeekNumbers, { words }: View): string {
  const figures = figuresOf(week).map(({ key, value, unit, count, of, interval }) => [
    ...[week.week, key, words.figures[key].name],
    ...[value, unit],
    ...[count ?? null, of ?? null, interval?.[0] ?? null, interval?.[1] ?? null],
  ]);
  const gaps = week.gaps.map(({ query, people }) => [
    ...[week.week, 'gap', query],
    ...[people, 'count'],
    ...[null, null, null, null],
  ]);
  return csv([
    ['week', 'key', 'name', 'value', 'unit', 'count', 'of', 'low', 'high'],
    ...figures,
    ...gaps,
  ]);
}
