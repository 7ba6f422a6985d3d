import { DAY, HOUR } from './durations.ts';
import { localDay, zonedTime } from './local-time.ts';

/** A tab that was open at midnight may report itself so much later. */
const lateHours = 1;

export interface Week {
  /** `2026-W47`: these names sort as the weeks do, within four-digit years. */
  week: string;
  /** Monday and Sunday, as ISO dates in the time zone. */
  monday: string;
  sunday: string;
  /** The instants between which the week lies; `to` is the next week's first. */
  from: Date;
  to: Date;
  /** When it closes. What comes after that counts nowhere: a late schedule finds the same rows as one on time. */
  closes: Date;
}

/** The ISO 8601 week in which `now` lies in the time zone. */
export function weekOf(now: Date, timeZone: string): Week {
  return weekFrom(mondayOf(Date.parse(localDay(now, timeZone))), timeZone);
}

/** The first instant of what is not closed yet: of this week, or, while it still waits for late tabs, of the one before. */
export const openSince = (now: Date, timeZone: string): Date =>
  weekOf(new Date(now.getTime() - lateHours * HOUR), timeZone).from;

/** The week of that name, or nothing when the calendar has no such week (`2026-W54`, `2025-W53`). */
export function weekNamed(name: string, timeZone: string): Week | undefined {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(name) ?? [];
  if (!year || !number || Number(year) < 1970 || Number(year) > 9998) return undefined;

  // 4 January always lies in week 1.
  const monday = mondayOf(Date.parse(`${year}-01-04`)) + (Number(number) - 1) * 7 * DAY;
  return nameOf(monday) === name ? weekFrom(monday, timeZone) : undefined;
}

/** The week that many weeks later, or earlier when negative. */
export function weekAfter({ monday }: Week, weeks: number, timeZone: string): Week {
  return weekFrom(Date.parse(monday) + weeks * 7 * DAY, timeZone);
}

function weekFrom(monday: number, timeZone: string): Week {
  const to = startOfDay(monday + 7 * DAY, timeZone);
  return {
    week: nameOf(monday),
    monday: isoDay(monday),
    sunday: isoDay(monday + 6 * DAY),
    from: startOfDay(monday, timeZone),
    to,
    closes: new Date(to.getTime() + lateHours * HOUR),
  };
}

/** The year of a week is the year of its Thursday. */
function nameOf(monday: number): string {
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  const first = mondayOf(Date.UTC(year, 0, 4));
  const number = Math.round((monday - first) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

function mondayOf(day: number): number {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return day - sinceMonday * DAY;
}

/** The first instant of a local day, which need not be midnight where the clocks change then. */
const startOfDay = (day: number, timeZone: string) => zonedTime(isoDay(day), '00:00', timeZone);

const isoDay = (day: number) => new Date(day).toISOString().slice(0, 10);
