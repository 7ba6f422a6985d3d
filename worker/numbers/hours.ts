import { MINUTE } from '../contract/time/durations.ts';
import { dayOfWeek, localDay, localHour, weekdays } from '../contract/time/local-time.ts';
import type { JudgedVisit } from './visits.ts';

/** By whole ones the clocks of the world differ: within one it is the same hour on each of them. */
const quarter = 15 * MINUTE;

/**
 * When people came with a question, by the clock on the owner's wall: for each day from Monday on, how many visits began
 * in each of its 24 hours.
 */
export function hoursOf(judged: JudgedVisit[], timeZone: string): number[][] {
  const hours = weekdays.map(() => Array<number>(24).fill(0));
  // Asking a calendar for each of 50,000 visits takes as long as all other numbers of a week.
  const quarters = Map.groupBy(judged, ({ visit }) =>
    Math.floor(Date.parse(visit.started) / quarter),
  );
  for (const [place, visits] of quarters) {
    const time = new Date(place * quarter);
    const day = hours[dayOfWeek(localDay(time, timeZone))];
    const hour = localHour(time, timeZone);
    if (day) day[hour] = (day[hour] ?? 0) + visits.length;
  }
  return hours;
}
