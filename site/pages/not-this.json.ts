import { settings } from '../content/settings.ts';
import { refusingStrings } from '../search/results/refusing-strings.ts';

/** What scripts say where an answer can be refused, in each language of the site. */
export const GET = () =>
  Response.json(
    Object.fromEntries(settings.locales.map((locale) => [locale, refusingStrings(locale)])),
  );
