import { type Locale, localeOf } from '../languages/registry/locales.ts';
import { settings } from './settings.ts';

/** The language of the page in which a part stands, as Astro calls it. */
export const currentLocale = (code: string | undefined): Locale =>
  localeOf(code ?? '') ?? settings.locales[0];
