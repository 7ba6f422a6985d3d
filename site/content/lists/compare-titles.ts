import { type Locale, languageOf } from '../../languages/registry/locales.ts';

interface Titled {
  locale: Locale;
  data: { title: string };
}

/** The order of titles in a reader's alphabet. */
export const compareTitles = (a: Titled, b: Titled) =>
  collatorOf(a.locale).compare(a.data.title, b.data.title);

/** Made once a language: a new one for each comparison would take a second for a thousand titles. */
const collators = new Map<Locale, Intl.Collator>();

function collatorOf(locale: Locale): Intl.Collator {
  const collator =
    collators.get(locale) ?? new Intl.Collator(languageOf(locale).intl, { numeric: true });
  collators.set(locale, collator);
  return collator;
}
