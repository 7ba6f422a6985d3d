import { type Locale, siteLocale } from '../site/languages/registry/locales.ts';
import { builtFile } from './built-files.ts';
import { type SharedSettings, sharedSettingsSchema } from './contract/published/settings.ts';

export const settingsOf = builtFile('/settings.json', sharedSettingsSchema);

export const ownerName = ({ owner, name, locales }: SharedSettings, locale: Locale) =>
  inLocale(owner.name, [locale, ...locales]) ?? name;

/** Where the owner's clock hangs, as in "Singapore". */
export const ownerPlace = ({ owner, timeZone, locales }: SharedSettings, locale: Locale) =>
  inLocale(owner.place, [locale, ...locales]) ?? timeZone;

/** The language of the owner's pages and emails. */
export const ownerLanguage = ({ owner, locales }: SharedSettings): Locale =>
  siteLocale(owner.locale, locales);

/** The text in the first of these languages that has it. */
const inLocale = (texts: { [name in Locale]?: string | undefined }, order: readonly Locale[]) =>
  order.map((locale) => texts[locale]).find((text) => text !== undefined) ??
  Object.values(texts)[0];
