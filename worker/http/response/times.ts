import { writtenDate } from '../../../site/languages/dates.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { localDay, nextDay } from '../../contract/time/local-time.ts';

/** In which language and by whose clock a time is written. */
export interface Clock {
  locale: Locale;
  timeZone: string;
}

/** "18:00 today", "11:00 tomorrow", "11:00 on Monday 24 November". */
export function deadline(date: Date, now: Date, clock: Clock): string {
  const strings = workerStrings(clock.locale).deadlines;
  const time = formatted(date, clock, { timeStyle: 'short' });
  const day = localDay(date, clock.timeZone);
  const today = localDay(now, clock.timeZone);
  if (day === today) return strings.today(time);
  if (day === nextDay(today)) return strings.tomorrow(time);
  return strings.later(
    time,
    formatted(date, clock, { weekday: 'long', day: 'numeric', month: 'long' }),
  );
}

/** "21 November 2026 at 16:40", "2026 年 11 月 21 日 16:40". */
export const moment = (date: Date, clock: Clock) =>
  formatted(date, clock, { dateStyle: 'long', timeStyle: 'short' });

/** "16:40 GMT+8", for somebody who may be anywhere. */
export const clockTime = (date: Date, clock: Clock) =>
  formatted(date, clock, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

const formatted = (date: Date, { locale, timeZone }: Clock, options: Intl.DateTimeFormatOptions) =>
  writtenDate(date, locale, { ...options, timeZone });
