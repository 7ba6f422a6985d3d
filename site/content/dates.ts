import { type Locale, languageOf } from '../languages/registry.ts';

/** "12 November 2026", "2026 年 11 月 12 日". */
export const fullDate = (day: Date, locale: Locale) =>
  spaced(day.toLocaleDateString(languageOf(locale).intl, full));

/** "12 Nov", "11 月 12 日". */
export const shortDate = (day: Date, locale: Locale) =>
  spaced(day.toLocaleDateString(languageOf(locale).intl, short));

/** Chinese is set with a gap between Han characters and digits. */
export const spaced = (date: string) =>
  date.replace(/(\d)(?=\p{Script=Han})|(\p{Script=Han})(?=\d)/gu, '$1$2 ');

const full: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const short: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
