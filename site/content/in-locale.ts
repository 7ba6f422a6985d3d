import { firstText, type Locale, localeOf } from '../languages/registry/locales.ts';
import { siteStrings } from '../languages/registry/strings.ts';
import { settings } from './settings.ts';

/** The text of a locale; where the owner did not write it, that of the site's first language that has it. */
export const inLocale = (texts: { [L in Locale]?: string | undefined }, locale: Locale): string =>
  firstText(texts, [locale, ...settings.locales]) ?? '';

/** The name of the help centre in a language. */
export const siteName = (locale: Locale) => `${settings.name} ${siteStrings(locale).help}`;

/** The language of the page in which a part stands, as Astro calls it. */
export const currentLocale = (code: string | undefined): Locale =>
  localeOf(code ?? '') ?? settings.locales[0];
