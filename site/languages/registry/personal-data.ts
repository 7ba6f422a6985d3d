import { personalWords as en } from '../en/personal-data.ts';
import type { PersonalWords } from '../facts.ts';
import { personalWords as zhCn } from '../zh-cn/personal-data.ts';
import { foreignSpellings, foreignWords } from './foreign-words.ts';
import type { Locale } from './locales.ts';

const words: Record<Locale, PersonalWords> = { en, 'zh-CN': zhCn };

/** Of every language: a customer may write in any, whatever the site has. */
export const personalWords: readonly PersonalWords[] = [...Object.values(words), foreignWords];

const ours = Object.values(words);

/** Which words for the dot go with which for "at". */
export const spellings: readonly Pick<PersonalWords, 'at' | 'dot'>[] = [
  { at: ours.flatMap(({ at }) => at), dot: ours.flatMap(({ dot }) => dot) },
  ...foreignSpellings,
];
