import { writtenDate } from '../../../site/languages/dates.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { deadlineKind, timeFormats } from '../../contract/time/customer-times.ts';

/** In which language and by whose clock a time is written. */
export interface Clock {
  locale: Locale;
  timeZone: string;
}

/** "18:00 today", "11:00 tomorrow", "11:00 on Monday 24 November". */
export function deadline(date: Date, now: Date, clock: Clock): string {
  const sentence = workerStrings(clock.locale).deadlines[deadlineKind(date, now, clock.timeZone)];
  return sentence(
    formatted(date, clock, timeFormats.time),
    formatted(date, clock, timeFormats.day),
  );
}

/** "21 November 2026 at 16:40", "2026 年 11 月 21 日 16:40". */
export const moment = (date: Date, clock: Clock) => formatted(date, clock, timeFormats.moment);

/** "12 November", "11 月 12 日". */
export const day = (date: Date, clock: Clock) => formatted(date, clock, timeFormats.date);

/** "16:40 GMT+8", for somebody who may be anywhere. */
export const clockTime = (date: Date, clock: Clock) =>
  formatted(date, clock, timeFormats.timeWithZone);

const formatted = (date: Date, { locale, timeZone }: Clock, options: Intl.DateTimeFormatOptions) =>
  writtenDate(date, locale, { ...options, timeZone });
