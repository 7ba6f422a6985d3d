import {
  type ClosedSearches,
  closedSearches,
  writeShareWeeks,
} from '../closed-weeks/db/searches.ts';
import type { GapChoice, GapOrder } from '../contract/gaps.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { messagesFrom, minutesToSave, type Rates, writeShareOf } from '../numbers/minutes.ts';
import type { Synonym } from '../numbers/synonyms.ts';
import { pageOf } from '../owner/pages.ts';
import { sum } from '../statistics.ts';
import { adviceFor, type GapAdvice } from './advice.ts';
import { type GapEvent, lastEvents } from './db/events.ts';
import {
  type GapFilter,
  type GapsFirst,
  gapRows,
  type ListedGapRow,
  rowLimits,
  type UngroupedGapRow,
  ungroupedGapRows,
} from './db/list.ts';
import { type GapWording, wordingsSince } from './db/listed-wordings.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { type Translation, translationsOf } from './translations.ts';

/** As many gaps as a page, the terminal and a file show. */
const most = { page: 20, terminal: 100, file: rowLimits.gaps };

/** What is listed, and what it takes to say what each gap is worth. */
interface ListRequest {
  choice: GapChoice;
  now: Date;
  minutesPerMessage: number;
}

/** A gap as its row in the list shows it. */
export interface ListedGap extends ListedGapRow {
  /** The wording that most people used. */
  query: string;
  /** What an answer would save the owner in as long a time as the list covers; null where too little is known. */
  minutes: number | null;
  wordings: ListedWording[];
  nearest: Nearest | undefined;
  /** Nothing while it is not open. */
  advice: GapAdvice | undefined;
  translation: Translation | undefined;
  /** Whether the owner has put its questions together, or apart from others. */
  byHand: 'merged' | 'split' | null;
}

/** A question that the schedule has not grouped yet: it has no number, and nobody has looked what is near to it. */
export type UngroupedGap = Omit<ListedGap, 'gap'> & { gap: null };

type ListedWording = Pick<GapWording, 'query' | 'people' | 'newest'>;

/** The chosen gaps that are grouped, how many only one person asked, and by which share of those who write each is worth what it is. */
export async function chosenGaps(db: D1Database, request: ListRequest) {
  const { rows, listed: _, ...found } = await foundGaps(db, request);
  const gaps = await withDetails(db, rows.slice(0, most.terminal), found);
  return { ...found, gaps: gaps.filter(isGrouped) };
}

/** A page of them with what was asked since the schedule last grouped, as new: reading the list changes nothing. */
export async function pageOfGaps(db: D1Database, request: ListRequest) {
  const { rows, ...found } = await foundWithNew(db, request);
  const { shown, ...place } = pageOf(rows, { page: request.choice.page, size: most.page });
  return { ...found, ...place, gaps: await withDetails(db, shown, found) };
}

/** The same on all pages. */
export async function allGaps(db: D1Database, request: ListRequest) {
  const { rows, ...found } = await foundWithNew(db, request);
  return { ...found, gaps: await withDetails(db, rows, found) };
}

async function foundGaps(db: D1Database, request: ListRequest) {
  const weeks = await closedSearches(db, writeShareWeeks);
  const rates = ratesOf(weeks, request);
  const first = firstBy(request.choice.order, rates);
  const { writeShare } = rates;
  return { weeks, rates, writeShare, ...(await gapRows(db, filterOf(request), first)) };
}

/** The first of both, as many as a file has. */
async function foundWithNew(db: D1Database, request: ListRequest) {
  const [{ rows, listed, single, ...found }, ungrouped] = await Promise.all([
    foundGaps(db, request),
    request.choice.state === 'open'
      ? ungroupedGapRows(db, filterOf(request))
      : { rows: [], single: 0 },
  ]);
  const all: Row[] = [...rows, ...ungrouped.rows];
  return {
    ...found,
    single: single + ungrouped.single,
    listed: listed + ungrouped.rows.length,
    rows: all.sort(comparisons(found.rates)[request.choice.order]).slice(0, most.file),
  };
}

type Row = ListedGapRow | UngroupedGapRow;

const isGrouped = (gap: ListedGap | UngroupedGap): gap is ListedGap => gap.gap !== null;

/** With their wordings, what is near to them, and what there is to do: read of those alone that are shown. */
async function withDetails(
  db: D1Database,
  rows: Row[],
  { since, rates }: { since: string; rates: Rates },
): Promise<(ListedGap | UngroupedGap)[]> {
  const numbers = rows.flatMap(({ gap }) => gap ?? []);
  const [asked, states] = await Promise.all([
    wordingsSince(db, since, numbers),
    lastEvents(db, numbers),
  ]);
  const wordings = Map.groupBy(asked, ({ gap }) => gap);
  const known = rows.map((row) => {
    const minutes = minutesToSave(askedIn(row), rates);
    return row.gap === null
      ? asNew({ ...row, minutes })
      : withWordings({ ...row, minutes }, wordings.get(row.gap) ?? [], states.get(row.gap));
  });
  const translations = await translationsOf(
    db,
    known.filter((gap) => gap.gap !== null),
  );
  return known.map((gap) =>
    gap.gap === null ? gap : { ...gap, translation: translations.get(gap.gap) },
  );
}

const asNew = (row: UngroupedGapRow & Pick<ListedGap, 'minutes'>): UngroupedGap => ({
  ...row,
  nearest: undefined,
  advice: undefined,
  translation: undefined,
  byHand: null,
  wordings: [{ query: row.query, people: row.people, newest: row.newest }],
});

/** In which order the database has to find them: by messages, of whom a person is one, or as many as write. */
const firstBy = (order: GapOrder, rates: Rates): GapsFirst => {
  if (order === 'newest') return order;
  return {
    messagesPerPerson: order === 'people' ? 1 : messagesFrom({ wrote: 0, others: 1 }, rates),
  };
};

const filterOf = ({ choice: { state, locale, days }, now }: ListRequest): GapFilter => ({
  state,
  locale,
  since: daysBefore(now, Number(days)),
});

const ratesOf = (weeks: ClosedSearches[], { minutesPerMessage }: ListRequest): Rates => ({
  writeShare: writeShareOf(weeks.map(({ wroteAfter }) => wroteAfter)),
  minutesPerMessage,
});

const askedIn = ({ people, wrote }: Pick<ListedGapRow, 'people' | 'wrote'>) => ({
  wrote,
  others: people - wrote,
});

function withWordings<Row extends ListedGapRow>(
  row: Row,
  wordings: GapWording[],
  state: GapEvent | undefined,
) {
  const nearest = nearestOf(wordings);
  return {
    ...row,
    query: wordings[0]?.query ?? '',
    wordings,
    nearest,
    advice: adviceFor({ ...row, nearest, state }),
    byHand: handOf(wordings),
  };
}

/** What was split off or is left after it has one part, which is named after the gap in which it lay. */
function handOf(wordings: GapWording[]): ListedGap['byHand'] {
  const parts = new Set(wordings.map(({ part }) => part).filter((part) => part !== null));
  if (parts.size === 0) return null;
  return parts.size > 1 ? 'merged' : 'split';
}

type Ordered = Pick<ListedGapRow, 'wrote' | 'people' | 'newest'>;

const byPeople = (a: Ordered, b: Ordered) => b.people - a.people || byNewest(a, b);

const byNewest = (a: Ordered, b: Ordered) =>
  a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0;

/** By the messages that an answer would spare, as minutes are, also where they are too few to say. */
const comparisons = (rates: Rates): Record<GapOrder, (a: Ordered, b: Ordered) => number> => ({
  minutes: (a, b) =>
    messagesFrom(askedIn(b), rates) - messagesFrom(askedIn(a), rates) || byPeople(a, b),
  people: byPeople,
  newest: (a, b) => byNewest(a, b) || byPeople(a, b),
});

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
