import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';

/**
 * Where the clock of a time zone hangs, for customers: its city where the language is written in the same letters, else
 * its country, which `Intl` knows in every language.
 */
export function placeOf(timeZone: string, locale: Locale): string {
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  const { letter, intl } = languageOf(locale);
  if (letter.test('a')) return city;
  const country = countryOf(timeZone);
  return (country && new Intl.DisplayNames(intl, { type: 'region' }).of(country)) ?? city;
}

/** ISO 3166: of all that a machine knows, the one whose time zone it is. */
function countryOf(timeZone: string): string | undefined {
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => timeZonesOf(code).includes(timeZone));
}

function timeZonesOf(code: string): readonly string[] {
  const region: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale(
    `und-${code}`,
  );
  return region.getTimeZones?.() ?? [];
}
