import { fold } from '../../site/languages/fold.ts';
import { hasQuestion } from './outcome.ts';
import { countPeople, personOf } from './people.ts';
import type { GapRow, VisitRow, VoteRow, WeekRows } from './rows.ts';

/**
 * So much of one network counts: whoever has many browsers, or a program, is one. Votes an article and week, people a gap,
 * visits a day with the same path through the site.
 */
export const mostOfNetwork = { votes: 5, people: 3, visits: 20 };

type Sent = Pick<WeekRows, 'visits' | 'votes' | 'gaps'>;

/** What of one network is more than counts, told in numbers. */
export interface SetAside {
  visits: number;
  votes: number;
  /** Who asked in vain. */
  people: number;
  networks: number;
  /** Whether it is counted all the same, as the owner wants it. */
  counted: boolean;
}

/** The rows that count, and those that are set aside; what comes from a network that is not known counts. */
export function limitNetworks<Rows extends Sent>(rows: Rows): { kept: Rows; aside: Sent } {
  const [visits, votes, gaps] = [
    limitVisits(rows.visits),
    limitVotes(rows.votes),
    limitGaps(rows.gaps),
  ];
  return {
    kept: { ...rows, visits: visits.kept, votes: votes.kept, gaps: gaps.kept },
    aside: { visits: visits.aside, votes: votes.aside, gaps: gaps.aside },
  };
}

export function countAside({ visits, votes, gaps }: Sent): Omit<SetAside, 'counted'> {
  const networks = [...visits, ...votes, ...gaps].map(({ network }) => network);
  return {
    visits: visits.length,
    votes: votes.length,
    people: countPeople(gaps),
    networks: new Set(networks).size,
  };
}

/** What a limit is for: the visits of a day that went the same way, the votes on an article, the questions of a gap. */
export const limitKeys = {
  visit: (visit: VisitRow): string => `${dayOf(visit.started)} ${pathOf(visit)}`,
  vote: ({ locale, article }: Pick<VoteRow, 'locale' | 'article'>): string =>
    `${locale} ${article}`,
  question: ({ gap, locale, folded }: Pick<GapRow, 'gap' | 'locale' | 'folded'>): string =>
    `${gap ?? `${locale} ${folded}`}`,
};

interface Limit<Row> {
  most: number;
  key: (row: Row) => string;
  /** Who or what is counted: rows with the same are one. */
  counted: (row: Row) => unknown;
}

interface Parted<Row> {
  kept: Row[];
  aside: Row[];
}

/** Of each network and key the first so many, in the order given. */
function limited<Row extends { network: string | null }>(
  rows: Row[],
  { most, key, counted }: Limit<Row>,
): Parted<Row> {
  const known = new Map<string, Set<unknown>>();
  const parted: Parted<Row> = { kept: [], aside: [] };
  for (const row of rows) (isAside(row) ? parted.aside : parted.kept).push(row);
  return parted;

  function isAside(row: Row): boolean {
    if (row.network === null) return false;
    const place = `${row.network} ${key(row)}`;
    const before = known.get(place) ?? new Set();
    if (before.size >= most && !before.has(counted(row))) return true;
    known.set(place, before.add(counted(row)));
    return false;
  }
}

/** Which of these visits are set aside: all of a network on a day have to be there, of those of which it is asked. */
export const visitsAside = (visits: VisitRow[]): Set<string> =>
  new Set(limitVisits(visits).aside.map(({ visit }) => visit));

const itself = (row: unknown) => row;

const limitVotes = (votes: VoteRow[]) =>
  limited(votes, { most: mostOfNetwork.votes, key: limitKeys.vote, counted: itself });

const limitGaps = (gaps: GapRow[]) =>
  limited(gaps, { most: mostOfNetwork.people, key: limitKeys.question, counted: personOf });

/** Most networks have so few visits in a week, or on a day, that nobody needs to look at their paths. */
function limitVisits(visits: VisitRow[]): Parted<VisitRow> {
  const ofNetworks = [...Map.groupBy(visits, ({ network }) => network)]
    .filter(([network, each]) => network !== null && isCrowd(each))
    .flatMap(([, each]) => [...Map.groupBy(each, ({ started }) => dayOf(started)).values()]);
  const inOrder = ofNetworks
    .filter(isCrowd)
    .flatMap((each) => each.filter(hasQuestion).sort(byStart));
  const { aside } = limited(inOrder, {
    most: mostOfNetwork.visits,
    key: limitKeys.visit,
    counted: itself,
  });
  if (aside.length === 0) return { kept: visits, aside };

  const gone = new Set(aside);
  return { kept: visits.filter((visit) => !gone.has(visit)), aside };
}

const isCrowd = ({ length }: VisitRow[]) => length > mostOfNetwork.visits;

/** A visit begins at an instant that its tab says; two that say the same are told apart by their number. */
const byStart = (a: VisitRow, b: VisitRow) =>
  a.started === b.started ? (a.visit < b.visit ? -1 : 1) : a.started < b.started ? -1 : 1;

/** By UTC. */
const dayOf = (instant: string) => instant.slice(0, 10);

/** Through the site: what was searched, which articles were opened, and whether the form was. Not for how long. */
const pathOf = ({ locale, searches, articles, form }: VisitRow): string =>
  JSON.stringify([
    locale,
    searches.map(({ query }) => fold(query) || query),
    articles.map(({ article }) => article),
    form?.opened === true,
  ]);
