import type { OwnerStrings } from '../../site/languages/strings.ts';
import type { Clock } from '../http/times.ts';

const MINUTE = 60_000;

/** "82%", of a share between 0 and 1. */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** "3 h 10 m"; hours may be office hours, so they never turn into days. */
export function duration(hours: number, { duration: words }: OwnerStrings): string {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return words.minutes(minutes);
  const rest = minutes % 60;
  return rest ? words.hoursMinutes((minutes - rest) / 60, rest) : words.hours(minutes / 60);
}

/** "26 h": how long ago something was, by the clock on the wall. */
export function age(since: string, now: Date, { duration: words }: OwnerStrings): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE));
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.hours(hours) : words.days(Math.floor(hours / 24));
}

/** "9 Nov", from an ISO date. */
export const shortDay = (day: string, { locale }: Pick<Clock, 'locale'>) =>
  dates(locale, 'UTC', { day: 'numeric', month: locale === 'en' ? 'short' : 'numeric' }).format(
    new Date(day),
  );

/** "21 Nov 2026, 16:40" by the owner's clock, from a stored time. */
export const shortMoment = (time: string, { locale, timeZone }: Clock) =>
  dates(locale, timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));

/** "21 November 2026" by the owner's clock, from a stored time or a date. */
export const dayOf = (time: string, { locale, timeZone }: Clock) =>
  dates(locale, time.length === 10 ? 'UTC' : timeZone, { dateStyle: 'long' }).format(
    new Date(time),
  );

const made = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times, and a page tells many dates. */
function dates(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([locale, timeZone, options]);
  const known = made.get(key);
  if (known) return known;

  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...options,
    timeZone,
    hourCycle: 'h23',
  });
  made.set(key, format);
  return format;
}
