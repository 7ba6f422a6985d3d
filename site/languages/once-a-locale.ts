import type { Locale } from './registry/locales.ts';

/** What is made for a language, made once: hundreds of texts are read by the same patterns. */
export function onceALocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
}
