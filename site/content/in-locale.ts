import type { Locale } from '../languages/registry.ts';

/** The text of a locale, or of another one when the owner wrote it only there. */
export function inLocale(texts: { [L in Locale]?: string | undefined }, locale: Locale): string {
  return texts[locale] ?? Object.values(texts)[0] ?? '';
}
