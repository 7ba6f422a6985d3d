import { firstText, type Locale, siteLocale } from '../site/languages/registry/locales.ts';
import { useOwnTexts } from '../site/languages/registry/own-texts.ts';
import { builtFile } from './built-files.ts';
import { publishedSettingsSchema, type SharedSettings } from './contract/published/settings.ts';

/** From then on all is said in the owner's words, too. */
export const settingsOf = builtFile(
  '/settings.json',
  publishedSettingsSchema.transform((settings) => {
    useOwnTexts(settings.ownTexts);
    return settings;
  }),
);

export const ownerName = ({ owner, name, locales }: SharedSettings, locale: Locale) =>
  firstText(owner.name, [locale, ...locales]) ?? name;

/** Where the owner's clock hangs, as in "Singapore". */
export const ownerPlace = ({ owner, timeZone, locales }: SharedSettings, locale: Locale) =>
  firstText(owner.place, [locale, ...locales]) ?? timeZone;

/** The language of the owner's pages and emails. */
export const ownerLanguage = ({ owner, locales }: SharedSettings): Locale =>
  siteLocale(owner.locale, locales);
