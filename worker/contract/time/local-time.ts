import { DAY } from './durations.ts';

/** As settings name the days of a week. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The weekday of an ISO date. */
export const weekdayOf = (day: string) => weekdays.at(new Date(day).getUTCDay() - 1);

/** The same as a number, from 0 for Monday to 6. */
export const dayOfWeek = (day: string) => (new Date(day).getUTCDay() + 6) % 7;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedish dates are ISO dates: "2026-11-21 16:35:00". */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;

  const clock = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone,
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The calendar day of an instant in a time zone, as an ISO date. */
export const localDay = (date: Date, timeZone: string) =>
  clockOf(timeZone).format(date).slice(0, 10);

/** The hour that a clock in the time zone shows, 0 to 23. */
export const localHour = (date: Date, timeZone: string) =>
  Number(clockOf(timeZone).format(date).slice(11, 13));

/** The ISO date after an ISO date. */
export const nextDay = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/**
 * The instant at which a wall clock in `timeZone` shows `time` ("09:00") on `day`.
 * An hour that the clock shows twice is the first; one that it skips is as far after the change.
 */
export function zonedTime(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}Z`);
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const isAfter =
    offsetAt(wall - before, timeZone) !== before && offsetAt(wall - after, timeZone) === after;
  return new Date(wall - (isAfter ? after : before));
}

/** How far a time zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${clockOf(timeZone).format(second).replace(' ', 'T')}Z`) - second;
}
