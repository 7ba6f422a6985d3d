import { writeShareOf } from '../weeks/numbers/minutes.ts';
import type { Synonym } from '../weeks/numbers/synonyms.ts';
import type { ClosedSearches } from './db/closed-searches.ts';

/** How likely somebody writes who asked in vain, 0 to 1, by what the closed weeks saw. */
export const writeShare = (weeks: ClosedSearches[]): number =>
  writeShareOf(weeks.map(({ wroteAfter }) => wroteAfter));

/** The words that people tried one after the other in these weeks, most people first. */
export function synonymsOf(weeks: ClosedSearches[]): Synonym[] {
  const same = Map.groupBy(
    weeks.flatMap(({ synonyms }) => synonyms),
    ({ locale, from, to }) => JSON.stringify([locale, from, to]),
  );
  return [...same.values()]
    .flatMap(([pair, ...more]) =>
      pair ? [{ ...pair, people: pair.people + sum(more.map(({ people }) => people)) }] : [],
    )
    .sort((a, b) => b.people - a.people);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
