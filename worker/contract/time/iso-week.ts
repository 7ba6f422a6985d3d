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
  /** In which its days begin and end. */
  timeZone: string;
  /** The instants between which the week lies; `to` is the next week's first. */
  from: Date;
  to: Date;
  /** When it closes. What comes after that counts nowhere: a late schedule finds the same rows as one on time. */
  closes: Date;
  /** What a change of the time zone made of it; null where it has the days of its time zone. */
  seam: Seam | null;
}

export interface Seam {
  /** The time zone before. */
  before: string;
  /** By how much the week is longer than it would be; negative where it is shorter. */
  hours: number;
}

/** A closed week, and the instants between which it lies: ISO, as they were stored. */
export interface ClosedWeek {
  week: string;
  timeZone: string;
  begins: string;
  ends: string;
}

interface Beside {
  before: ClosedWeek | undefined;
  after: ClosedWeek | undefined;
}

/** A week beside closed ones: it begins where the one before it ended, and ends where the one after it began. */
export const joinedTo = (week: Week, beside: Beside): Week =>
  withBounds(week, [beside.before?.ends, beside.after?.begins], beside);

/** A week that is closed: as it closed, whatever the time zone is now. */
export const closedAs = ({ week, timeZone, begins, ends }: ClosedWeek, beside: Beside) => {
  const named = weekNamed(week, timeZone);
  return named && withBounds(named, [begins, ends], beside);
};

function withBounds(
  week: Week,
  [begins, ends]: (string | undefined)[],
  { before, after }: Beside,
): Week {
  const bounds = boundsOf(
    begins === undefined ? week.from : new Date(begins),
    ends === undefined ? week.to : new Date(ends),
  );
  const hours = (lengthOf(bounds) - lengthOf(week)) / HOUR;
  const beganElsewhere = bounds.from.getTime() !== week.from.getTime();
  const endsElsewhere = bounds.to.getTime() !== week.to.getTime();
  const other = beganElsewhere ? before : endsElsewhere ? after : undefined;
  return { ...week, ...bounds, seam: other ? { before: other.timeZone, hours } : null };
}

const lengthOf = ({ from, to }: Pick<Week, 'from' | 'to'>) => to.getTime() - from.getTime();

const boundsOf = (from: Date, to: Date) => ({
  from,
  to,
  closes: new Date(to.getTime() + lateHours * HOUR),
});

/** The ISO 8601 week in which `now` lies in the time zone. */
export function weekOf(now: Date, timeZone: string): Week {
  return weekFrom(mondayOf(Date.parse(localDay(now, timeZone))), timeZone);
}

/** The first instant of what is not closed yet: of this week, or, while it still waits for late tabs, of the one before. */
export function openSince(now: Date, timeZone: string): OpenSince {
  const week = weekOf(new Date(now.getTime() - lateHours * HOUR), timeZone);
  return { from: week.from, closed: [weekAfter(week, -1, timeZone).week, week.week] };
}

export interface OpenSince {
  from: Date;
  /** Weeks that end there or later, if they are closed: the time zone may have been another then. */
  closed: string[];
}

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

/** So many weeks up to and with one, the oldest first. */
export const weeksUpTo = (last: Week, count: number, timeZone: string): Week[] =>
  Array.from({ length: count }, (_, index) => weekAfter(last, index - count + 1, timeZone));

function weekFrom(monday: number, timeZone: string): Week {
  return {
    week: nameOf(monday),
    monday: isoDay(monday),
    sunday: isoDay(monday + 6 * DAY),
    timeZone,
    ...boundsOf(startOfDay(monday, timeZone), startOfDay(monday + 7 * DAY, timeZone)),
    seam: null,
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
