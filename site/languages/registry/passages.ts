import { passages as en } from '../en/passages.ts';
import type { PassageFacts } from '../facts.ts';
import { passages as zhCn } from '../zh-cn/passages.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const facts: Partial<Record<Locale, PassageFacts>> = { en, 'zh-CN': zhCn };

const never = /(?!)/;
const unknown: PassageFacts = { endings: never, goesOn: never, refersBack: never };

export const passageFactsOf = (locale: Locale): PassageFacts => facts[locale] ?? unknown;
