import { spelling as en } from '../en/spelling.ts';
import type { SpellingFacts } from '../facts.ts';
import type { Locale } from './locales.ts';

/** A language may have none. The Latin words of a Chinese text are English. */
const facts: Partial<Record<Locale, SpellingFacts>> = { en, 'zh-CN': en };

const unknown: SpellingFacts = { particles: new Set(), contraction: /(?!)/, vowels: new Set() };

export const spellingFactsOf = (locale: Locale): SpellingFacts => facts[locale] ?? unknown;
