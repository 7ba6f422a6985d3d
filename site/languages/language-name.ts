import { type Locale, languageOf } from './registry/locales.ts';

/**
 * What a language is called in another one: "Chinese", and where a site has two of a kind, "Chinese (China)". An engine
 * without such names gives its name in itself.
 */
export function languageName(locale: Locale, inLocale: Locale, site: readonly Locale[]): string {
  const { intl, name } = languageOf(locale);
  const { language } = new Intl.Locale(intl);
  const isAlone =
    site.filter((other) => new Intl.Locale(languageOf(other).intl).language === language).length <
    2;
  const names = new Intl.DisplayNames(languageOf(inLocale).intl, {
    type: 'language',
    fallback: 'none',
  });
  return names.of(isAlone ? language : locale) ?? name;
}
