import { writtenDate } from '../../site/languages/dates.ts';
import { type Locale, languageOf, locales } from '../../site/languages/registry/locales.ts';
import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import { MINUTE } from '../contract/time/durations.ts';
import type { Clock } from '../http/response/times.ts';
import type { Share } from '../statistics.ts';
import { countedUpTo } from './db.ts';

/** "82% · 338 / 412", or the counts alone where a percentage would mislead. */
export const shareText = ({ share, count, of }: Share, { numbers }: OwnerStrings) =>
  share === null ? `${count} / ${of}` : `${numbers.percent(share)} · ${count} / ${of}`;

/** "3", or "99+" for what was counted no further. */
export const countText = (count: number) => (count > countedUpTo ? `${countedUpTo}+` : `${count}`);

/** "3 h 10 m"; hours may be office hours, so they never turn into days. */
export function duration(hours: number, { duration: strings }: OwnerStrings): string {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return strings.minutes(minutes);
  const rest = minutes % 60;
  return rest ? strings.hoursMinutes((minutes - rest) / 60, rest) : strings.hours(minutes / 60);
}

/** "26 h": how long ago something was, by the clock on the wall. */
export function age(since: string, now: Date, { duration: strings }: OwnerStrings): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE));
  if (minutes < 60) return strings.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? strings.hours(hours) : strings.days(Math.floor(hours / 24));
}

/** "9 Nov", from an ISO date. */
export const shortDay = (day: string, { locale }: Pick<Clock, 'locale'>) =>
  writtenDate(new Date(day), locale, { ...languageOf(locale).shortDay, timeZone: 'UTC' });

/** "21 Nov 2026, 16:40" by the owner's clock, from a stored time. */
export const shortMoment = (time: string, { locale, timeZone }: Clock) =>
  writtenDate(new Date(time), locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });

/** "21 November 2026" by the owner's clock, from a stored time or a date. */
export const longDay = (time: string, { locale, timeZone }: Clock) =>
  writtenDate(new Date(time), locale, {
    dateStyle: 'long',
    timeZone: time.length === 10 ? 'UTC' : timeZone,
  });

/** "Chinese": what a language is called in the reader's own; with its region only where two would be called the same. */
export function languageName(language: Locale, { locale }: Pick<Clock, 'locale'>): string {
  const names = new Intl.DisplayNames(languageOf(locale).intl, { type: 'language' });
  const isOnly = locales.every(
    (other) => other === language || primary(other) !== primary(language),
  );
  return names.of(isOnly ? primary(language) : language) ?? languageOf(language).name;
}

const primary = (language: Locale) => new Intl.Locale(language).language;
