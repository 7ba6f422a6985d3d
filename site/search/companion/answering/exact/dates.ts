import { onceALocale } from '../../../../languages/once-a-locale.ts';
import type { Locale } from '../../../../languages/registry/locales.ts';

/** A day, a month or a year, as far as a text says it. */
interface SaidDate {
  year?: number;
  month?: number;
  day?: number;
  typed: string;
}

/** A text without need not be read further: most are. */
export const hasNumber = /\p{Nd}/u;

/** The dates of a text: `2025-03-14`, 14 March 2025, March 14th, 2025年3月14日, 2025. */
export function datesIn(text: string, locale: Locale): SaidDate[] {
  if (!hasNumber.test(text)) return [];
  const found: SaidDate[] = [];
  let rest = text.normalize('NFKC');
  for (const pattern of patternsOf(locale)) {
    rest = rest.replace(pattern, (...match) => {
      const { year, month, name, day } = match.at(-1) as { [part: string]: string | undefined };
      const number = name ? 1 + monthsOf(locale).indexOf(begin(name)) : Number(month ?? 0);
      if (number > 12) return match[0];
      found.push({
        ...(year && { year: Number(year) }),
        ...(number && { month: number }),
        ...(day && { day: Number(day) }),
        typed: String(match[0]).trim(),
      });
      return ' ';
    });
  }
  return found;
}

/** Whether two dates cannot be the same. */
export const isOther = (one: SaidDate, other: SaidDate): boolean =>
  (['year', 'month', 'day'] as const).some(
    (part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part],
  );

const patternsOf = onceALocale((locale): RegExp[] => {
  const name = `(?<name>${monthNames(locale)
    .flatMap((one) => [one, begin(one)])
    .join('|')})(?!\\p{L})\\.?`;
  const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
  const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
  return [
    `${year}[-/.](?<month>\\d{1,2})(?:[-/.]${day})?`,
    `(?:${year}年)?(?<month>\\d{1,2})月(?:${day}[日号])?`,
    `\\b${day}\\s(?:of\\s)?${name}(?:,?\\s${year})?`,
    `\\b${name}\\s${day}(?:,?\\s${year})?`,
    `\\b${name}\\s${year}`,
    `\\b${year}`,
  ].map((pattern) => new RegExp(pattern, 'giu'));
});

const monthsOf = onceALocale((locale) => monthNames(locale).map(begin));

/** Months are often cut to three letters. */
const begin = (name: string) => name.toLowerCase().slice(0, 3);

export const isMonth = (word: string, locale: Locale) =>
  monthsOf(locale).includes(begin(word)) &&
  monthNames(locale).some((name) => name.toLowerCase().startsWith(word.toLowerCase()));

const monthNames = onceALocale((locale): string[] =>
  Array.from({ length: 12 }, (_, n) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2025, n, 15),
    ),
  ),
);
