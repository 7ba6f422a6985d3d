import { type Locale, languageOf } from './registry/locales.ts';

/** "12 November 2026", "2026 年 11 月 12 日". */
export const fullDate = (day: Date, locale: Locale) => formatted(day, locale, full);

/** "12 Nov", "11 月 12 日". */
export const shortDate = (day: Date, locale: Locale) => formatted(day, locale, short);

/** A date with a gap between its digits and its letters. */
export const spaced = (date: string) => date.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ');

function formatted(day: Date, locale: Locale, form: Intl.DateTimeFormatOptions) {
  const { intl, spacedDigits } = languageOf(locale);
  const date = day.toLocaleDateString(intl, form);
  return spacedDigits ? spaced(date) : date;
}

const full: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const short: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
