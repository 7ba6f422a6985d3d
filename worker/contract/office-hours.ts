import type { SharedSettings } from './published/settings.ts';
import { DAY, HOUR } from './time/durations.ts';
import { localDay, nextDay, weekdayOf, zonedTime } from './time/local-time.ts';

type OfficeHours = Pick<SharedSettings, 'timeZone' | 'officeHours' | 'holidays'>;

interface Opening {
  from: number;
  to: number;
}

/** Where the search for opening hours ends, should the holidays fill whole years. */
const HORIZON = 3 * 366;

/** The instant at which `hours` office hours have passed since `start`. */
export function addOfficeHours(start: Date, hours: number, settings: OfficeHours): Date {
  let left = hours * HOUR;
  for (const { from, to } of openings(start, settings)) {
    const begin = Math.max(from, start.getTime());
    if (to - begin >= left) return new Date(begin + left);
    left -= Math.max(0, to - begin);
  }
  return new Date(start.getTime() + HORIZON * DAY);
}

/** The office hours that passed between two instants, in hours; 0 when `to` is not after `from`. */
export function officeHoursBetween(from: Date, to: Date, settings: OfficeHours): number {
  let passed = 0;
  for (const opening of openings(from, settings)) {
    if (opening.from >= to.getTime()) break;
    const overlap = Math.min(opening.to, to.getTime()) - Math.max(opening.from, from.getTime());
    passed += Math.max(0, overlap);
  }
  return passed / HOUR;
}

export function isOpen(now: Date, settings: OfficeHours): boolean {
  const [next] = openings(now, settings);
  return next !== undefined && next.from <= now.getTime();
}

/** The openings that end after `start`, in order. An owner who declares no hours is always there. */
function* openings(start: Date, settings: OfficeHours): Generator<Opening> {
  if (Object.keys(settings.officeHours).length === 0) {
    yield { from: start.getTime(), to: Number.POSITIVE_INFINITY };
    return;
  }
  // The day before counts too: hours such as 20:00–02:00 reach over midnight.
  let day = localDay(new Date(start.getTime() - DAY), settings.timeZone);
  for (let seen = 0; seen < HORIZON; seen += 1) {
    const opening = openingOf(day, settings);
    if (opening && opening.to > start.getTime()) yield opening;
    day = nextDay(day);
  }
}

function openingOf(
  day: string,
  { timeZone, officeHours, holidays }: OfficeHours,
): Opening | undefined {
  const weekday = weekdayOf(day);
  const hours = weekday && officeHours[weekday];
  if (!hours || holidays.includes(day)) return undefined;

  const lastDay = hours.to > hours.from ? day : nextDay(day);
  return {
    from: zonedTime(day, hours.from, timeZone).getTime(),
    to: zonedTime(lastDay, hours.to, timeZone).getTime(),
  };
}
