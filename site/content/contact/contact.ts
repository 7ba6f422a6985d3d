import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import type { Contact } from '../../search/companion/format/index-format.ts';
import { inLocale } from '../in-locale.ts';
import { settings } from '../settings.ts';
import { openingTimes } from './opening-times.ts';

/** Where the owner is reached, as the contact page says it: how soon they answer, and where else. */
export function contactOf(locale: Locale): Contact {
  const { writeTo, contact, form, channels } = siteStrings(locale);
  const { owner, officeHours, targets } = settings;
  const times = openingTimes(officeHours, locale);
  const ways = settings.channels.map(({ label, to, hours }) =>
    channels.way(inLocale(label, locale), to, hours ? inLocale(hours, locale) : ''),
  );
  const said = [
    times && form.lead(targets.normal.reply, times, inLocale(owner.place, locale)),
    ways.length > 0 && channels.all(ways.join(languageOf(locale).listSeparator)),
  ].filter(Boolean);
  return {
    title: writeTo(inLocale(owner.name, locale)),
    name: contact,
    answer: said.join(languageOf(locale).sentenceSeparator),
  };
}
