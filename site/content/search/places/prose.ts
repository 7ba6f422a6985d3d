import type { PassageFacts } from '../../../languages/facts.ts';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import { type Locale, languageOf } from '../../../languages/registry/locales.ts';
import { passageFactsOf } from '../../../languages/registry/passages.ts';

/** How long texts of a language are, how they are put together, and which need others before them. */
export interface Prose extends PassageFacts {
  locale: Locale;
  /** In characters that tell as much as a letter does: one without spaces tells as much as two. */
  width: (text: string) => number;
  joined: (...texts: string[]) => string;
}

export function proseOf(locale: Locale): Prose {
  const isUnspaced = analyserOf(locale).writing === 'unspaced';
  const { sentenceSeparator } = languageOf(locale);
  return {
    ...passageFactsOf(locale),
    locale,
    width: (text) => text.length * (isUnspaced ? 2 : 1),
    joined: (...texts) => texts.filter(Boolean).join(sentenceSeparator),
  };
}
