import { type Locale, languageOf } from './registry/locales.ts';

/** The blocks of letters that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and those of their kind. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * What an element has whose text an author wrote for a page in `locale`: where the letters run against the page, the text
 * finds its direction itself. Not everywhere: one that begins with the Latin name of a product would take that for its own.
 */
export const written = (text: string, locale: Locale): { dir?: 'auto' } =>
  rightToLeft.test(text) === (languageOf(locale).direction === 'rtl') || !/\p{L}/u.test(text)
    ? {}
    : { dir: 'auto' };
