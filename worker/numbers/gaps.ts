import { type AskedInVain, minutesToSave, type Rates } from './minutes.ts';
import { countPeople, minPeopleToList } from './people.ts';
import type { GapRow } from './rows.ts';

/** So that a flood of questions cannot make a stored week of any size. */
const maxGaps = 100;

/**
 * Questions that enough people asked in vain, by the minutes that an answer would have saved.
 */
export function gapNumbers(rows: GapRow[], rates: Rates) {
  const groups = Map.groupBy(rows, ({ gap, locale, folded }) => gap ?? `${locale} ${folded}`);
  return [...groups.values()]
    .map((group) => ({ ...gapOf(group), minutes: minutesToSave(askedInVain(group), rates) }))
    .filter(({ people }) => people >= minPeopleToList)
    .sort((a, b) => b.minutes - a.minutes || b.people - a.people || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, maxGaps);
}

function gapOf(rows: GapRow[]) {
  const newest = rows.at(-1) as GapRow;
  const reasons = Map.groupBy(rows, ({ why }) => why);
  return {
    /** Its number, once the schedule has found it. */
    gap: newest.gap,
    query: newest.query,
    locale: newest.locale,
    people: countPeople(rows),
    why: Object.fromEntries([...reasons].map(([why, group]) => [why, countPeople(group)])),
  };
}

const keyOf = ({ query, locale }: Pick<GapRow, 'query' | 'locale'>) => `${query} ${locale}`;

function askedInVain(rows: GapRow[]): AskedInVain {
  const wrote = countPeople(rows.filter(({ why }) => why === 'wrote'));
  return { wrote, others: countPeople(rows) - wrote };
}
