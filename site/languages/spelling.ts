import { spelling as en } from './en/spelling.ts';
import type { Locale } from './registry.ts';

/** What only the correction of misspelt words needs, which is fetched when a question has an unknown one. */
export interface SpellingFacts {
  /** Short words that make one word with a verb before them: "sign in", "signin". */
  readonly particles: ReadonlySet<string>;
  /** What is left of a short word behind a lost apostrophe: "dont", "youre". */
  readonly contraction: RegExp;
}

/** A language may have none. The Latin words of a Chinese text are English. */
const facts: Partial<Record<Locale, SpellingFacts>> = { en, 'zh-CN': en };

export const spellingFactsOf = (locale: Locale): SpellingFacts =>
  facts[locale] ?? { particles: new Set(), contraction: /(?!)/ };
