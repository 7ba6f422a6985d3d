import { type AskedInVain, messagesFrom, minutesToSave, type Rates } from './minutes.ts';
import { limitKeys } from './networks.ts';
import { countPeople, isAskedByEnough } from './people.ts';
import type { GapRow } from './rows.ts';

/** So that a flood of questions cannot make a stored week of any size. */
const maxGaps = 100;
const maxRefused = 5;

/**
 * Questions that enough people asked in vain, by the messages that an answer would have spared.
 */
export function gapNumbers(rows: GapRow[], rates: Rates) {
  const groups = Map.groupBy(rows, limitKeys.question);
  return [...groups.values()]
    .filter(isAskedByEnough)
    .map((group) => ({ gap: gapOf(group), asked: askedInVain(group) }))
    .map(({ gap, asked }) => ({
      gap: { ...gap, minutes: minutesToSave(asked, rates) },
      messages: messagesFrom(asked, rates),
    }))
    .sort(
      (a, b) =>
        b.messages - a.messages ||
        b.gap.people - a.gap.people ||
        (keyOf(a.gap) < keyOf(b.gap) ? -1 : 1),
    )
    .slice(0, maxGaps)
    .map(({ gap }) => gap);
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
    /** What people were shown and said: not this. */
    notThis: refusedIn(rows),
  };
}

function refusedIn(rows: GapRow[]) {
  const refused = Map.groupBy(rows, ({ article }) => article);
  return [...refused]
    .flatMap(([article, group]) => (article ? [{ article, people: countPeople(group) }] : []))
    .sort((a, b) => b.people - a.people || (a.article < b.article ? -1 : 1))
    .slice(0, maxRefused);
}

const keyOf = ({ query, locale }: Pick<GapRow, 'query' | 'locale'>) => `${query} ${locale}`;

function askedInVain(rows: GapRow[]): AskedInVain {
  const wrote = countPeople(rows.filter(({ why }) => why === 'wrote'));
  return { wrote, others: countPeople(rows) - wrote };
}
