import type { Locale } from '../../worker/contract/locale.ts';

/** The text of a locale, or of another one when the owner wrote it only there. */
export function inLocale(texts: Partial<Record<Locale, string>>, locale: Locale): string {
  return texts[locale] ?? Object.values(texts)[0] ?? '';
}
