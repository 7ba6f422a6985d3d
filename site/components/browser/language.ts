import type { Locale } from '../../languages/registry/locales.ts';

const { lang, dataset } = document.documentElement;

/** The language of this page. */
export const pageLocale = lang as Locale;

/** The address of a page in the language of this one; where its pages begin, the document says. */
export const pagePath = (page: string) => `${dataset['base'] ?? '/'}${page}`;
