import type { SharedSettings } from '../../../worker/contract/published/settings.ts';
import { weekdays } from '../../../worker/contract/time/local-time.ts';
import { writtenDate } from '../../languages/dates.ts';
import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';

type OfficeHours = SharedSettings['officeHours'];

/** "Mon–Thu 10:00–16:00, Fri 10:00–13:00": each hours once, with their days. */
export function openingTimes(officeHours: OfficeHours, locale: Locale): string {
  const { listSeparator } = languageOf(locale);
  return [...daysByHours(officeHours)]
    .map(([hours, days]) => `${writtenDays(days, locale).join(listSeparator)} ${hours}`)
    .join(listSeparator);
}

/** Days are counted from Monday. */
function daysByHours(officeHours: OfficeHours): Map<string, number[]> {
  const byHours = new Map<string, number[]>();
  for (const [day, weekday] of weekdays.entries()) {
    const open = officeHours[weekday];
    if (!open) continue;
    const hours = `${open.from}–${open.to}`;
    byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
  }
  return byHours;
}

/** Days that follow each other are written as one range. */
function writtenDays(days: readonly number[], locale: Locale): string[] {
  const { dayRange } = siteStrings(locale).form;
  const firsts = days.filter((day) => !days.includes(day - 1));
  const lasts = days.filter((day) => !days.includes(day + 1));
  return firsts.map((first, n) => {
    const last = lasts[n] ?? first;
    const [from, to] = [dayName(first, locale), dayName(last, locale)];
    return first === last ? from : dayRange(from, to);
  });
}

/** 1 January 2024 was a Monday. */
const dayName = (day: number, locale: Locale) =>
  writtenDate(new Date(Date.UTC(2024, 0, 1 + day)), locale, { weekday: 'short', timeZone: 'UTC' });
