import { firstText, type Locale } from '../languages/registry/locales.ts';
import { settings } from './settings.ts';

/** The text of a locale; where the owner did not write it, that of the site's first language that has it. */
export const inLocale = (texts: { [L in Locale]?: string | undefined }, locale: Locale): string =>
  firstText(texts, [locale, ...settings.locales]) ?? '';
