import type { GapRow } from './rows.ts';

/** So that a flood of questions cannot make a stored week of any size. */
const most = 100;

/** Questions that at least two people asked in vain, most people first. A person counts once a day. */
export function gapNumbers(rows: GapRow[]) {
  const groups = Map.groupBy(rows, ({ gap, locale, folded }) => gap ?? `${locale} ${folded}`);
  return [...groups.values()]
    .map(gapOf)
    .filter(({ people }) => people >= 2)
    .sort((a, b) => b.people - a.people || (a.query < b.query ? -1 : 1))
    .slice(0, most);
}

function gapOf(rows: GapRow[]) {
  const newest = rows.at(-1) as GapRow;
  const reasons = Map.groupBy(rows, ({ why }) => why);
  return {
    gap: newest.gap,
    query: newest.query,
    locale: newest.locale,
    people: peopleIn(rows),
    why: Object.fromEntries([...reasons].map(([why, group]) => [why, peopleIn(group)])),
  };
}

function peopleIn(rows: GapRow[]): number {
  return new Set(rows.map(({ visitor, day }) => `${day} ${visitor}`)).size;
}
