import { beginningOf } from '../../site/languages/registry/beginnings.ts';
import type { Locale, SiteLocales } from '../../site/languages/registry/locales.ts';
import type { OfficeHours } from './hours.ts';

/** What a new help centre has to know of its owner. */
export interface Answers {
  /** Of what it is the help. */
  name: string;
  /** The owner's full name, in each language. */
  owner: Partial<Record<Locale, string>>;
  email: string;
  locales: SiteLocales;
  timeZone: string;
  hours: OfficeHours;
  hue: number;
  /** Where it will be: `help.acme.com`; nothing while she does not know. */
  domain: string | undefined;
}

/** Stands in the settings until there is a domain. */
export const noDomain = 'help.example.com';

/** For a content folder that is written where nobody is asked, such as that of an import. */
export const unasked = (locales: SiteLocales): Answers => ({
  name: 'Product',
  owner: Object.fromEntries(locales.map((locale) => [locale, beginningOf(locale).owner])),
  email: 'you@example.com',
  locales,
  timeZone: ownTimeZone(),
  hours: usualHours,
  hue: usualHue,
  domain: undefined,
});

export const usualHue = 258;

const workday = { from: '09:00', to: '17:00' };

export const usualHours: OfficeHours = {
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
};

/** That of this machine. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Anna Berg" is called Anna; a name without spaces as it is. */
export const calledName = (fullName: string): string => fullName.trim().split(/\s+/)[0] ?? '';

/** The product's own site, as near as its help tells: `https://acme.com` of `help.acme.com`. */
export function productSite(domain: string): string {
  const [, ...above] = domain.split('.');
  const site = above.length > 1 && !isOfCountry(above) ? above.join('.') : domain;
  return `https://${site}`;
}

/** Whether everybody of a country may have a domain below it: `co.uk`, `com.cn`. */
const isOfCountry = ([name = '', ending = '', ...more]: string[]) =>
  more.length === 0 && ending.length === 2 && /^(?:ac|com?|edu|go|gov|ne|net|or|org)$/.test(name);
