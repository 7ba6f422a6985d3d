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
  const labels = domain.split('.');
  return `https://${(labels.length > 2 ? labels.slice(1) : labels).join('.')}`;
}
