import { settings } from '../content/settings.ts';
import { type Locale, localeOf } from '../languages/registry/locales.ts';
import { siteStrings } from '../languages/registry/strings.ts';

/** The site's strings in the language of an article. */
export const stringsOfFile = (file: URL | undefined) => siteStrings(localeOfFile(file));

/** The language of an article, which the folder above its topic names. */
export function localeOfFile(file: URL | undefined): Locale {
  const folder = file?.pathname.split('/').at(-3) ?? '';
  return localeOf(folder) ?? settings.locales[0];
}
