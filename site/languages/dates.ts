import { type Locale, languageOf } from './registry/locales.ts';

/** "12 November 2026", "2026 年 11 月 12 日". */
export const fullDate = (day: Date, locale: Locale) => writtenDate(day, locale, full);

/** "12 Nov", "11 月 12 日", with its year where that is not this one: "12 Nov 2025". */
export const shortDate = (day: Date, locale: Locale, now: Date) =>
  writtenDate(day, locale, day.getUTCFullYear() === now.getUTCFullYear() ? short : shortOfYear);

const full: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const short: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
const shortOfYear: Intl.DateTimeFormatOptions = { ...short, year: 'numeric' };

/** A date or a time as a language writes it, in the form and by the clock of the options. */
export function writtenDate(date: Date, locale: Locale, options: Intl.DateTimeFormatOptions) {
  const written = formatOf(locale, options).format(date);
  return languageOf(locale).spacedDigits ? spaced(written) : written;
}

/** A date with a space between its digits and its letters. */
export const spaced = (date: string) => date.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it a hundred times, and a page has many dates. */
function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known) return known;

  const format = new Intl.DateTimeFormat(languageOf(locale).intl, { ...options, hourCycle: 'h23' });
  formats.set(key, format);
  return format;
}
