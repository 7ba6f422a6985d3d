import { person as en } from '../en/person.ts';
import type { PersonWords } from '../facts.ts';
import { person as zhCn } from '../zh-cn/person.ts';
import type { Locale } from './locales.ts';

/** A language may have none. Only the build reads them: an index has those of its language. */
const words: Partial<Record<Locale, PersonWords>> = { en, 'zh-CN': zhCn };

const none: PersonWords = { strong: [], beside: [], wishes: [], others: [] };

export const personWordsOf = (locale: Locale): PersonWords => words[locale] ?? none;
