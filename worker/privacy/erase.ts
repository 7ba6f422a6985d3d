import { goneWords } from '../closed-weeks/gone-words.ts';
import type { Visit } from '../contract/visits.ts';
import type { Env } from '../env.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { searchPairs } from '../numbers/synonyms.ts';
import { proposedWords } from '../numbers/words.ts';
import { settingsOf } from '../settings.ts';
import { weekEmail } from '../weeks/email.tsx';
import { findWeek } from '../weeks/find.ts';
import { erase, toForget } from './db/erasure.ts';

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
      ? [await weekEmail(env, { ...found, numbers: without(found.numbers, words, visits) }, now)]
      : [];
  });
  const emails = (await Promise.all(composed)).flat();
  return erase(env.DB, email, { emails, pairs: searchPairs(visits) });
}

function without(numbers: WeekNumbers, questions: string[], visits: Visit[]): WeekNumbers {
  const searched = new Set(
    visits.flatMap(({ locale, searches }) => searches.map(({ query }) => `${locale} ${query}`)),
  );
  return {
    ...numbers,
    gaps: numbers.gaps.map((gap) =>
      questions.includes(gap.query) ? { ...gap, query: goneWords } : gap,
    ),
    words: proposedWords(numbers).map((words) =>
      searched.has(`${words.locale} ${words.query}`) ? { ...words, query: goneWords } : words,
    ),
  };
}
