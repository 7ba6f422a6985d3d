import { personalWords as en } from '../en/personal-data.ts';
import type { PersonalWords } from '../facts.ts';
import { personalWords as zhCn } from '../zh-cn/personal-data.ts';
import { foreignWords } from './foreign-words.ts';
import type { Locale } from './locales.ts';

const words: Record<Locale, PersonalWords> = { en, 'zh-CN': zhCn };

/** Of every language: a customer may write in any, whatever the site has. */
export const personalWords: readonly PersonalWords[] = [...Object.values(words), foreignWords];
