import type { Language } from '../language.ts';

export const language = {
  code: 'en',
  path: 'en',
  name: 'English',
  shortName: 'EN',
  direction: 'ltr',
  typography: 'alphabetic',
  fonts: [],
  intl: 'en-GB',
  shortDay: { day: 'numeric', month: 'short' },
  spacedDigits: false,
  letter: /\p{Script=Latin}/u,
  // Brysbaert 2019, silent reading of non-fiction.
  pace: { unit: 'word', perMinute: 238 },
  wordSeparator: ' ',
  sentenceSeparator: ' ',
  listSeparator: ', ',
  suggestFrom: 12,
  initial: 'first',
} as const satisfies Language;
