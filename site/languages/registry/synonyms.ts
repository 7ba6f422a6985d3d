import { synonyms as en } from '../en/synonyms.ts';
import { synonyms as zhCn } from '../zh-cn/synonyms.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const texts: Partial<Record<Locale, string>> = { en, 'zh-CN': zhCn };

/** Groups of synonyms, words that customers use for each other, with spaces between. Only the build needs them: they are long. */
export const synonymGroupsOf = (locale: Locale): string[] =>
  texts[locale]?.trim().split(/\s*\n\s*/) ?? [];
