import type { Language } from './language.ts';

/**
 * A language of which rows are left, and whose folder is gone: it is shown under its code. No page is in it, so that
 * most of what a language says of itself is never asked.
 */
export const unknownLanguage = (code: string): Language => ({
  code,
  path: code.toLowerCase(),
  name: code,
  shortName: code,
  direction: 'ltr',
  typography: 'alphabetic',
  fonts: [],
  intl: code,
  shortDay: { day: 'numeric', month: 'short' },
  spacedDigits: false,
  letter: /(?!)/,
  pace: { unit: 'word', perMinute: 200 },
  wordSeparator: ' ',
  sentenceSeparator: ' ',
  listSeparator: ', ',
  suggestFrom: 12,
  initial: 'first',
});
