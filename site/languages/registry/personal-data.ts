import { personalWords as en } from '../en/personal-data.ts';
import type { PersonalWords } from '../facts.ts';
import { personalWords as zhCn } from '../zh-cn/personal-data.ts';
import { foreignSpellings, foreignWords } from './foreign-words.ts';
import type { Locale } from './locales.ts';

const words: Record<Locale, PersonalWords> = { en, 'zh-CN': zhCn };

/** Of every language: a customer may write in any, whatever the site has. */
export const personalWords: readonly PersonalWords[] = [...Object.values(words), foreignWords];

const ours = {
  at: Object.values(words).flatMap(({ at }) => at),
  dot: Object.values(words).flatMap(({ dot }) => dot),
};

/** Which words for the dot go with which for "at": with a foreign one ours, too. */
export const spellings: readonly Pick<PersonalWords, 'at' | 'dot'>[] = [
  ours,
  ...foreignSpellings.map(({ at, dot }) => ({ at, dot: [...dot, ...ours.dot] })),
];
