import type { Search, Wording } from '../events.ts';
import type { Dice } from './generate.ts';
import { wordings } from './questions.ts';

/** A search whose short answer was visible for as long as it takes to read, or as thirty words take. */
export const answerRead = (dice: Dice, locale: 'en' | 'zh-CN'): Search => ({
  // What is opened after another search would be its question in other words.
  ...search(dice, locale, { clicked: false }),
  answered: true,
  ...dice.one([{ seconds: 4, toRead: 4 }, { seconds: 40, toRead: 11.5 }, { seconds: 8 }]),
});

/** One whose answer was gone before it can have been read. */
export const glimpsed = (dice: Dice, locale: 'en' | 'zh-CN'): Search => ({
  ...search(dice, locale, { clicked: false }),
  answered: true,
  ...dice.one([{ seconds: 3.9, toRead: 4 }, { seconds: 7 }]),
});

export function search(dice: Dice, locale: string, { clicked }: Pick<Search, 'clicked'>): Search {
  const wording: Wording = dice.one(wordings.filter((wording) => wording.locale === locale));
  return { query: dice.one(wording.texts), answered: dice.is(0.5), clicked };
}
