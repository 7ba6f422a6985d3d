import { language as en } from '../en/language.ts';
import type { Language } from '../language.ts';
import { unknownLanguage } from '../unknown-language.ts';
import { language as zhCn } from '../zh-cn/language.ts';

/**
 * Every language that the product ships. A further one is a folder beside this one and a line here; what it
 * lacks in `strings.ts` and `analysers.ts` does not compile. Which of them a site has, `content/site.yaml` says.
 */
const languages = { en, 'zh-CN': zhCn } as const satisfies Record<string, Language>;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as [Locale, ...Locale[]];

const known: { readonly [code: string]: Language | undefined } = languages;

/** A row may have been stored in a language whose folder is gone since. */
export const languageOf = (locale: Locale): Language => known[locale] ?? unknownLanguage(locale);

/**
 * What an element has whose text is in this language: by it browsers read it aloud, and styles set it. What people write is
 * in whichever language they like, so it finds its direction itself.
 */
export const languageAttributes = (locale: Locale) => ({
  lang: locale,
  dir: 'auto' as const,
  'data-typography': languageOf(locale).typography,
});

/** The language that a code or a path names, in whatever case: `zh-CN`, `zh-cn`. */
export const localeOf = (name: string): Locale | undefined =>
  locales.find((locale) => {
    const { code, path } = languageOf(locale);
    return [code.toLowerCase(), path].includes(name.toLowerCase());
  });

/** The language that a browser asks for, as near as we have it: `zh-HK` gets `zh-CN`. */
export const nearestLocale = (tag: string, among: readonly Locale[]): Locale | undefined =>
  among.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ??
  among.find((locale) => primary(locale) === primary(tag));

const primary = (tag: string) => tag.toLowerCase().split('-')[0];

/** The languages of one site, in its order; the first stands at the root. */
export type SiteLocales = readonly [Locale, ...Locale[]];

/** Where the pages of a language begin on a site. */
export const basePath = (locale: Locale, site: SiteLocales) =>
  locale === site[0] ? '/' : `/${languageOf(locale).path}/`;

/** A language as this site can show it: its own, or the first where the site does not have it (any more). */
export const siteLocale = (locale: Locale | undefined, site: SiteLocales): Locale =>
  locale !== undefined && isOfSite(locale, site) ? locale : site[0];

/** Whether a site has this language; only the language of a stored row can be another. */
export const isOfSite = (locale: Locale, site: SiteLocales) => site.includes(locale);

/** The text in the first of these languages that has it, else in any. */
export const firstText = (
  texts: { [L in Locale]?: string | undefined },
  order: readonly Locale[],
): string | undefined =>
  order.map((locale) => texts[locale]).find((text) => text !== undefined) ??
  Object.values(texts)[0];

/** The language of a text that does not say it, by its letters. Latin words stand in texts of every language. */
export function localeByLetters(text: string, site: SiteLocales): Locale {
  const found = site.filter((locale) => languageOf(locale).letter.test(text));
  return found.find((locale) => !languageOf(locale).letter.test('a')) ?? found[0] ?? site[0];
}
