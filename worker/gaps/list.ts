import {
  type ClosedSearches,
  closedSearches,
  writeShareWeeks,
} from '../closed-weeks/db/searches.ts';
import type { GapChoice, GapOrder } from '../contract/gaps.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { minutesToSave, writeShareOf } from '../numbers/minutes.ts';
import type { Synonym } from '../numbers/synonyms.ts';
import { sum } from '../statistics.ts';
import {
  type GapFilter,
  type GapWording,
  gapRows,
  type ListedGapRow,
  singleGaps,
  ungroupedGapRows,
  wordingsSince,
} from './db/list.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { type Translation, translationsOf } from './translations.ts';

/** As many gaps as a page shows. */
const pageSize = 100;

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
  /** What an answer would save the owner in as long a time as the list covers. */
  minutes: number;
  wordings: ListedWording[];
  nearest: Nearest | undefined;
  translation: Translation | undefined;
}

/** A question that the schedule has not grouped yet: it has no number, and nobody has looked what is near to it. */
export type UngroupedGap = Omit<ListedGap, 'gap'> & { gap: null };

type ListedWording = Pick<GapWording, 'query' | 'people' | 'newest'>;

/** The chosen gaps, how many only one person asked, and the closed weeks that say what each is worth. */
export async function chosenGaps(db: D1Database, request: ListRequest) {
  const weeks = await closedSearches(db, writeShareWeeks);
  const filter = filterOf(request);
  const [rows, rest] = await Promise.all([gapRows(db, filter), singleGaps(db, filter)]);
  const shown = rows
    .map((row) => ({ ...row, minutes: minutesOf(row, weeks, request) }))
    .sort(comparisons[request.choice.order])
    .slice(0, pageSize);
  const numbers = shown.map(({ gap }) => gap);
  const wordings = Map.groupBy(await wordingsSince(db, filter, numbers), ({ gap }) => gap);
  const known = shown.map((row) => withWordings(row, wordings.get(row.gap) ?? []));
  const translations = await translationsOf(db, known);
  const gaps = known.map((gap): ListedGap => ({ ...gap, translation: translations.get(gap.gap) }));
  return { weeks, ...rest, gaps };
}

/** The same with what was asked since the schedule last grouped, as new: reading the list changes nothing. */
export async function chosenGapsWithNew(db: D1Database, request: ListRequest) {
  const [{ gaps, single, ...rest }, ungrouped] = await Promise.all([
    chosenGaps(db, request),
    request.choice.state === 'open'
      ? ungroupedGapRows(db, filterOf(request))
      : { rows: [], single: 0 },
  ]);
  const listed = ungrouped.rows.map((row): UngroupedGap => {
    const { query, people, newest } = row;
    return {
      ...row,
      gap: null,
      nearest: undefined,
      translation: undefined,
      minutes: minutesOf(row, rest.weeks, request),
      wordings: [{ query, people, newest }],
    };
  });
  return {
    ...rest,
    single: single + ungrouped.single,
    gaps: [...gaps, ...listed].sort(comparisons[request.choice.order]).slice(0, pageSize),
  };
}

const filterOf = ({ choice: { state, locale, days }, now }: ListRequest): GapFilter => ({
  state,
  locale,
  since: daysBefore(now, Number(days)),
});

const minutesOf = (
  { people, wrote }: Pick<ListedGapRow, 'people' | 'wrote'>,
  weeks: ClosedSearches[],
  { minutesPerMessage }: ListRequest,
) =>
  minutesToSave(
    { wrote, others: people - wrote },
    { writeShare: writeShare(weeks), minutesPerMessage },
  );

const withWordings = <Row extends ListedGapRow>(row: Row, wordings: GapWording[]) => ({
  ...row,
  query: wordings[0]?.query ?? '',
  wordings,
  nearest: nearestOf(wordings),
});

type Ordered = Pick<ListedGap, 'minutes' | 'people' | 'newest'>;

const byPeople = (a: Ordered, b: Ordered) => b.people - a.people || byNewest(a, b);

const byNewest = (a: Ordered, b: Ordered) =>
  a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0;

const comparisons: Record<GapOrder, (a: Ordered, b: Ordered) => number> = {
  minutes: (a, b) => b.minutes - a.minutes || byPeople(a, b),
  people: byPeople,
  newest: (a, b) => byNewest(a, b) || byPeople(a, b),
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
