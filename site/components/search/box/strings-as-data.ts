import { inLocale } from '../../../content/in-locale.ts';
import { settings } from '../../../content/settings.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { resultStrings } from '../../../search/results/strings.ts';

const known = new Map<Locale, string>();

/** The strings for the script that shows the results, as a page carries them: every page has the same, so they are made once. */
export function stringsAsData(locale: Locale): string {
  const strings = known.get(locale) ?? writeStrings(locale);
  known.set(locale, strings);
  return strings;
}

function writeStrings(locale: Locale): string {
  const strings = resultStrings(locale, inLocale(settings.owner.name, locale), settings.locales);
  return JSON.stringify(strings).replace(/</g, '\\u003c');
}
