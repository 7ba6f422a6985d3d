/** Days and weeks of a time zone, found by asking Intl what its clocks show, and in no other way. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Clock {
  /** ISO date. */
  day: string;
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
  /** Minutes since the clock showed 00:00. */
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;

  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** What a clock on the wall shows: "16/11/2026, 09:05". */
export function clockAt(instant: number, zone: string): Clock {
  const shown = formatOf(zone).format(instant);
  const day = `${shown.slice(6, 10)}-${shown.slice(3, 5)}-${shown.slice(0, 2)}`;
  return {
    day,
    weekday: ((new Date(day).getUTCDay() + 6) % 7) + 1,
    minute: 60 * Number(shown.slice(12, 14)) + Number(shown.slice(15, 17)),
  };
}

/** ISO 8601: a week belongs to the year of its Thursday, and is the so-manieth Thursday of it. */
export function weekAt(instant: number, zone: string): string {
  const { day, weekday } = clockAt(instant, zone);
  const thursday = new Date(Date.parse(day) + (4 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const dayOfYear = (thursday.getTime() - Date.UTC(year, 0, 1)) / DAY;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`;
}

/** A time zone, and since when the settings have it. */
export interface ZoneSince {
  zone: string;
  since: number;
}

/** The time zone that the settings have at an instant. */
export function zoneAt(instant: number, zones: readonly ZoneSince[]): string {
  const known = zones.filter(({ since }) => since <= instant);
  return (known.at(-1) ?? zones[0])?.zone ?? '';
}

export interface Span {
  week: string;
  /** Monday and Sunday. */
  from: string;
  to: string;
  /** The instants between which it lies, in the time zones of their own. */
  begins: number;
  ends: number;
}

const spans = new WeakMap<readonly ZoneSince[], Map<string, Span>>();

/**
 * The week in which an instant lies, where the time zone changes in the middle of weeks: each ends with its last Sunday by
 * the settings of that hour, and the next begins there.
 */
export function spanAt(instant: number, zones: readonly ZoneSince[]): Span {
  const known = spans.get(zones) ?? new Map<string, Span>();
  spans.set(zones, known);
  const near = [7, 0, -7].map((days) => spanFrom(mondayBefore(instant + days * DAY), zones, known));
  const span = near.find(({ begins }) => begins <= instant);
  if (!span) throw new Error(`no week holds ${instant}`);
  return span;
}

function spanFrom(monday: string, zones: readonly ZoneSince[], known: Map<string, Span>): Span {
  const span = known.get(monday) ?? newSpan(monday, zones);
  known.set(monday, span);
  return span;
}

function newSpan(monday: string, zones: readonly ZoneSince[]): Span {
  const day = (later: number) =>
    new Date(Date.parse(monday) + later * DAY).toISOString().slice(0, 10);
  const border = (date: string) => startOf(date, zoneAt(Date.parse(date), zones));
  return {
    week: weekAt(Date.parse(monday), 'UTC'),
    from: monday,
    to: day(6),
    begins: border(monday),
    ends: border(day(7)),
  };
}

/** The Monday before an instant, in Greenwich. */
const mondayBefore = (instant: number) => daysOfWeek(instant, 'UTC').from;

/** Monday and Sunday of the week in which an instant lies. */
export function daysOfWeek(instant: number, zone: string): { from: string; to: string } {
  const { day, weekday } = clockAt(instant, zone);
  const at = (later: number) => new Date(Date.parse(day) + later * DAY).toISOString().slice(0, 10);
  return { from: at(1 - weekday), to: at(7 - weekday) };
}

/** The first instant of a day: halved until one millisecond is left. */
export function startOf(day: string, zone: string): number {
  let [before, after] = [Date.parse(day) - 16 * HOUR, Date.parse(day) + 16 * HOUR];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clockAt(middle, zone).day < day) before = middle;
    else after = middle;
  }
  return after;
}

/** The instants between two others at which the clocks are changed. */
export function clockChanges(from: number, to: number, zone: string): number[] {
  const hours = Array.from({ length: Math.ceil((to - from) / HOUR) }, (_, n) => from + n * HOUR);
  return hours.filter((hour) => offset(hour, zone) !== offset(hour - HOUR, zone));
}

/** How far the clocks are ahead of UTC, in minutes, 0 to 1439. */
function offset(instant: number, zone: string): number {
  const day = DAY / MINUTE;
  return (((clockAt(instant, zone).minute - Math.floor(instant / MINUTE)) % day) + day) % day;
}
