import type { Locale } from '../languages/registry/locales.ts';
import { settings } from './settings.ts';

/** The text of a locale; where the owner did not write it, that of the site's first language that has it. */
export function inLocale(texts: { [L in Locale]?: string | undefined }, locale: Locale): string {
  const other = settings.locales.find((known) => texts[known] !== undefined);
  return texts[locale] ?? (other && texts[other]) ?? Object.values(texts)[0] ?? '';
}
