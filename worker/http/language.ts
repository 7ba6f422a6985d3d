import { parseAccept } from 'hono/utils/accept';
import {
  basePath,
  type Locale,
  locales,
  nearestLocale,
  type SiteLocales,
  siteLocale,
} from '../../site/languages/registry/locales.ts';
import { localeSchema } from '../contract/fields.ts';
import { settingsOf } from '../settings.ts';
import type { AppContext } from './context.ts';

/**
 * The caller's language, one of this site's: the owner's on the owner's pages, else what the body or the address says,
 * else that of the page it came from, else the browser's wish, else the first.
 */
export async function callerLocale(c: AppContext): Promise<Locale> {
  const owners = c.get('locale');
  if (owners) return owners;

  const site = await siteLocales(c);
  const named = knownLocale(c.get('posted')?.locale) ?? askedLocale(c);
  if (named) return siteLocale(named, site);

  const page = URL.parse(c.req.header('referer') ?? '')?.pathname;
  // A message's page has one address for all languages.
  if (page && !page.startsWith('/messages/')) return localeOfPage(page, site);
  return wishedLocale(c.req.header('accept-language') ?? '', site);
}

/** The language that the address asks for, of all that the product knows. */
export const askedLocale = (c: AppContext): Locale | undefined => knownLocale(c.req.query('lang'));

const knownLocale = (named: unknown) => localeSchema.safeParse(named).data;

/** What was parsed, in a language of this site: a known one that the site does not have becomes its first. */
export async function inSiteLanguage<Data extends object>(
  c: AppContext,
  data: Data,
): Promise<Data> {
  const { locale } = data as { locale?: Locale };
  return locale ? { ...data, locale: siteLocale(locale, await siteLocales(c)) } : data;
}

/** Every language where the settings cannot be read: that refusal needs a language too. */
const siteLocales = (c: AppContext): Promise<SiteLocales> =>
  settingsOf(c.env).then(
    (settings) => settings.locales,
    () => locales,
  );

const localeOfPage = (path: string, site: SiteLocales): Locale =>
  site.find((locale) => locale !== site[0] && path.startsWith(basePath(locale, site))) ?? site[0];

function wishedLocale(header: string, site: SiteLocales): Locale {
  const wished = parseAccept(header)
    .filter(({ q }) => q > 0)
    .map(({ type }) => nearestLocale(type, site));
  return wished.find((locale) => locale !== undefined) ?? site[0];
}
