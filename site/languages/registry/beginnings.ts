import { beginning as en } from '../en/beginning.ts';
import { beginning as zhCn } from '../zh-cn/beginning.ts';
import type { Locale } from './locales.ts';

export type Beginning = typeof en;

const beginnings: Record<Locale, Beginning> = { en, 'zh-CN': zhCn };

/** What a new help centre begins with in a language. */
export const beginningOf = (locale: Locale): Beginning => beginnings[locale];
