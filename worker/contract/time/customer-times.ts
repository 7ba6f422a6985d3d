import { localDay, nextDay } from './local-time.ts';

/** How times are written for customers: by the Worker in the owner's time zone, by a script of the page in the reader's. */
export const timeFormats = {
  /** "21 November 2026 at 16:40" */
  moment: { dateStyle: 'long', timeStyle: 'short' },
  /** "18:00" */
  time: { timeStyle: 'short' },
  /** "16:40 GMT+8", for somebody who may be anywhere. */
  timeWithZone: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  /** "12 November" */
  date: { day: 'numeric', month: 'long' },
  /** "Monday 24 November" */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Which sentence a deadline has at `now` in a time zone. */
export function deadlineKind(date: Date, now: Date, timeZone: string) {
  const day = localDay(date, timeZone);
  const today = localDay(now, timeZone);
  if (day === today) return 'today';
  return day === nextDay(today) ? 'tomorrow' : 'later';
}
