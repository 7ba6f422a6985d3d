import { analyserOf } from '../../../languages/registry/analysers.ts';
import { type Locale, languageOf } from '../../../languages/registry/locales.ts';

/** How long texts of a language are, and how they are put together. */
export interface Prose {
  locale: Locale;
  /** In characters that tell as much as a letter does: one without spaces tells as much as two. */
  width: (text: string) => number;
  joined: (...texts: string[]) => string;
}

export function proseOf(locale: Locale): Prose {
  const isUnspaced = analyserOf(locale).writing === 'unspaced';
  const { sentenceSeparator } = languageOf(locale);
  return {
    locale,
    width: (text) => text.length * (isUnspaced ? 2 : 1),
    joined: (...texts) => texts.filter(Boolean).join(sentenceSeparator),
  };
}
