import { goneWords } from '../closed-weeks/gone-words.ts';
import { asRead, type Visit } from '../contract/visits.ts';
import type { Env } from '../env.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';
import { searchPairs } from '../numbers/synonyms.ts';
import { proposedWords } from '../numbers/words.ts';
import { emailIndexes } from '../private-data/email-index.ts';
import { settingsOf } from '../settings.ts';
import { weekEmail } from '../weeks/email.tsx';
import { findWeek } from '../weeks/find.ts';
import { type Erased, erase, toForget } from './db/erasure.ts';
import { type ErasureMark, erasureMarks, keepMarks } from './erasure-marks.ts';

interface ErasedPerson {
  tables: Erased;
  /** The ids of their files: the bytes are left to delete. */
  files: string[];
}

/**
 * Deletes all rows that are held about an address, and returns how many of each table went. The email about a week that has not left is
 * composed again without their words: the owner misses nothing else of it.
 */
export async function erasePerson(env: Env, email: string, now: Date): Promise<ErasedPerson> {
  const indexes = await emailIndexes(env, email);
  const marks = erasureMarks(indexes, await settingsOf(env), now);
  // First: where the database fails after it, the schedule erases.
  await keepMarks(env, marks);
  return eraseIndexed(env, { indexes, marks }, now);
}

interface Erasing {
  /** `emailIndexes` of the address. */
  indexes: string;
  marks: readonly ErasureMark[];
}

export async function eraseIndexed(
  env: Env,
  { indexes, marks }: Erasing,
  now: Date,
): Promise<ErasedPerson> {
  const { words, visits, weeks, files } = await toForget(env.DB, indexes);
  const settings = await settingsOf(env);
  const composed = weeks.map(async (week) => {
    const found = await findWeek(env.DB, week, { settings, now });
    return found
      ? [await weekEmail(env, { ...found, numbers: without(found.numbers, words, visits) }, now)]
      : [];
  });
  const emails = (await Promise.all(composed)).flat();
  const tables = await erase(env, indexes, { emails, pairs: searchPairs(visits), marks });
  return { tables, files };
}

function without(numbers: WeekNumbers, questions: string[], visits: Visit[]): WeekNumbers {
  const searched = new Set(
    visits.flatMap(({ locale, searches }) =>
      searches.map((search) => `${locale} ${asRead(search)}`),
    ),
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
