import type * as z from 'zod';
import { type Locale, siteLocale } from '../site/languages/registry/locales.ts';
import { fetchBuilt } from './bindings.ts';
import { manifestSchema } from './contract/published/manifest.ts';
import { type SharedSettings, sharedSettingsSchema } from './contract/published/settings.ts';
import { synonymsSchema } from './contract/published/synonyms.ts';
import { MINUTE } from './contract/time/durations.ts';
import type { Env } from './env.ts';

/** A deployment replaces the files under a running isolate, so nothing is remembered for longer. */
const LIFETIME = MINUTE;

export const settingsOf = published('/settings.json', sharedSettingsSchema);

export const articlesOf = published('/articles.json', manifestSchema);

export const knownSynonymsOf = published('/synonyms.json', synonymsSchema);

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

/** Reads a file of the build. Only the value is remembered: a promise belongs to its request. */
function published<Schema extends z.ZodType>(path: string, schema: Schema) {
  let known: { value: z.output<Schema>; until: number } | undefined;

  return async (env: Env): Promise<z.output<Schema>> => {
    if (known && known.until > Date.now()) return known.value;

    const response = await fetchBuilt(env, path);
    known = { value: schema.parse(await response.json()), until: Date.now() + LIFETIME };
    return known.value;
  };
}
