import type { Env } from '../env.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { searchPairs } from '../numbers/synonyms.ts';
import { settingsOf } from '../settings.ts';
import { weekEmail } from '../weeks/email.tsx';
import { findWeek } from '../weeks/find.ts';
import { erase, toForget } from './db/erasure.ts';
import { goneWords } from './db/week-words.ts';

/**
 * Deletes all that is held about an address, and returns how many rows went. The email about a week that has not left is
 * composed again without their words: the owner misses nothing else of it.
 */
export async function erasePerson(env: Env, email: string, now: Date): Promise<number> {
  const { words, visits, weeks } = await toForget(env.DB, email);
  const settings = await settingsOf(env);
  const composed = weeks.map(async (week) => {
    const found = await findWeek(env.DB, week, { settings, now });
    return found
      ? [await weekEmail(env, { ...found, numbers: without(found.numbers, words) }, now)]
      : [];
  });
  const emails = (await Promise.all(composed)).flat();
  return erase(env.DB, email, { emails, pairs: searchPairs(visits) });
}

const without = (numbers: WeekNumbers, words: string[]): WeekNumbers => ({
  ...numbers,
  gaps: numbers.gaps.map((gap) => (words.includes(gap.query) ? { ...gap, query: goneWords } : gap)),
});
