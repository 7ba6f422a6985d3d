import { secrets as en } from '../en/secrets.ts';
import type { SecretWords } from '../facts.ts';
import { secrets as zhCn } from '../zh-cn/secrets.ts';
import type { Locale } from './locales.ts';

const words: Record<Locale, SecretWords> = { en, 'zh-CN': zhCn };

/** Of every language: a customer may write in any, whatever the site has. */
export const secretWords: readonly SecretWords[] = Object.values(words);
