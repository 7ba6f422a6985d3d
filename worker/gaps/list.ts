import type { GapChoice, GapOrder } from '../contract/gap-list.ts';
import { minutesToSave, writeShareOf } from '../weeks/numbers/gaps.ts';
import type { Synonym } from '../weeks/numbers/synonyms.ts';
import { type ClosedSearches, closedSearches, weeksThatTell } from './db/closed-searches.ts';
import {
  type GapFilter,
  type GapRow,
  type GapWording,
  gapRows,
  singleGaps,
  wordingsSince,
} from './db/list.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { type Twin, twinsOf } from './translations.ts';

const DAY = 86_400_000;
/** As many gaps as a page shows. */
const most = 100;

interface Now {
  now: Date;
  minutesPerMessage: number;
}

/** The gaps that somebody chose to see, and the closed weeks that say what each is worth. */
export async function chosenGaps(
  db: D1Database,
  { days, ...wish }: GapChoice,
  { now, minutesPerMessage }: Now,
) {
  const weeks = await closedSearches(db, weeksThatTell);
  const since = new Date(now.getTime() - Number(days) * DAY).toISOString();
  const worth = { writeShare: writeShare(weeks), minutesPerMessage };
  return { weeks, ...(await listedGaps(db, { ...wish, since, limit: most }, worth)) };
}

/** A gap as its row in the list tells it. */
export interface ListedGap extends GapRow {
  /** The wording that most people used. */
  query: string;
  /** What an answer would save the owner in as long a time as the list tells of. */
  minutes: number;
  wordings: GapWording[];
  nearest: Nearest | undefined;
  twin: Twin | undefined;
}

type Worth = Parameters<typeof minutesToSave>[1];

interface Wish extends GapFilter {
  order: GapOrder;
  limit: number;
}

/** The gaps that fit, in the order wished for, and how many only one person asked. */
async function listedGaps(db: D1Database, wish: Wish, worth: Worth) {
  const [rows, rest] = await Promise.all([gapRows(db, wish), singleGaps(db, wish)]);
  const shown = rows
    .map((row) => ({ ...row, minutes: minutesOf(row, worth) }))
    .sort((a, b) => comparisons[wish.order](a, b))
    .slice(0, wish.limit);
  const wordings = Map.groupBy(
    await wordingsSince(
      db,
      wish,
      shown.map(({ gap }) => gap),
    ),
    ({ gap }) => gap,
  );
  const known = shown.map((row) => withWordings(row, wordings.get(row.gap) ?? []));
  const twins = await twinsOf(db, known);
  return { ...rest, gaps: known.map((gap): ListedGap => ({ ...gap, twin: twins.get(gap.gap) })) };
}

const minutesOf = ({ people, wrote }: GapRow, worth: Worth) =>
  minutesToSave({ wrote, others: people - wrote }, worth);

const withWordings = <Row extends GapRow>(row: Row, wordings: GapWording[]) => ({
  ...row,
  query: wordings[0]?.query ?? '',
  wordings,
  nearest: nearestOf(wordings),
});

type Ordered = Pick<ListedGap, 'minutes' | 'people' | 'newest'>;

/** Rows come with most people first, and stay so where the wished order says nothing. */
const comparisons: Record<GapOrder, (a: Ordered, b: Ordered) => number> = {
  minutes: (a, b) => b.minutes - a.minutes,
  people: () => 0,
  newest: (a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0),
};

/** How likely somebody writes who asked in vain, 0 to 1, by what the closed weeks saw. */
const writeShare = (weeks: ClosedSearches[]): number =>
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
