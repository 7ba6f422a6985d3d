import { everydayWords as en } from '../en/synonyms.ts';
import { everydayWords as zhCn } from '../zh-cn/synonyms.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const texts: Partial<Record<Locale, string>> = { en, 'zh-CN': zhCn };

/** Groups of words that customers use for each other, with spaces between. Only the build needs them: they are long. */
export const everydayWordsOf = (locale: Locale): string[] =>
  texts[locale]?.trim().split(/\s*\n\s*/) ?? [];
