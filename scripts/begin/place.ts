import { type Locale, languageOf, locales } from '../../site/languages/registry/locales.ts';

/**
 * Where the clock of a time zone hangs, for customers, the same place in every language: its country where that has one
 * clock, else its city. `Intl` knows countries in every language, and of cities those that tell clocks of a country apart.
 */
export function placeOf(timeZone: string, locale: Locale): string {
  const country = countryOf(timeZone);
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  if (!country) return city;
  if (locales.some((any) => generic(timeZone, any).includes(regionName(country, any, 'long'))))
    return regionName(country, locale, 'short');
  return languageOf(locale).letter.test('a') ? city : (cityIn(timeZone, locale) ?? city);
}

/** "Sydney Time" without what every such name has around a place, as "Japan Time" shows. */
function cityIn(timeZone: string, locale: Locale): string | undefined {
  const [before = '', after = ''] = generic('Asia/Tokyo', locale).split(
    regionName('JP', locale, 'long'),
  );
  const name = generic(timeZone, locale);
  const isOfPlace = name.startsWith(before) && name.endsWith(after) && before !== after;
  return isOfPlace ? name.slice(before.length, name.length - after.length) : undefined;
}

/** How a language calls a time zone, whatever the season: by its place, where it has no shorter name. */
const generic = (timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf(locale).intl, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

const regionName = (country: string, locale: Locale, style: 'long' | 'short'): string =>
  new Intl.DisplayNames(languageOf(locale).intl, { type: 'region', style }).of(country) ?? country;

/** ISO 3166: of all that a machine knows, the one whose time zone it is, by the older of two names of a zone. */
function countryOf(name: string): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions();
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
