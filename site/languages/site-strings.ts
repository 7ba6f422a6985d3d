import type { Locale } from '../../worker/contract/locale.ts';
import { en, type Words } from './en/site.ts';
import { zhCn } from './zh-cn/site.ts';

const dictionaries: Record<Locale, Words> = { en, 'zh-CN': zhCn };

/** The site's words in one language. */
export const wordsIn = (locale: Locale): Words => dictionaries[locale];
