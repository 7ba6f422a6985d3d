import { settings } from '../content/settings.ts';
import { localeOf } from '../languages/registry.ts';
import { siteStrings } from '../languages/strings.ts';

/** The site's strings in the language of an article, which the folder above its topic names. */
export function stringsOfFile(file: URL | undefined) {
  const folder = file?.pathname.split('/').at(-3) ?? '';
  return siteStrings(localeOf(folder) ?? settings.locales[0]);
}
