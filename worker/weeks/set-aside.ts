import type { Locale } from '../../site/languages/registry/locales.ts';
import type { Week } from '../contract/time/iso-week.ts';
import { gapsOfWeek } from '../gaps/db/week.ts';
import { limitKeys, limitNetworks } from '../numbers/networks.ts';
import { countPeople } from '../numbers/people.ts';
import type { GapRow, VisitRow, VoteRow } from '../numbers/rows.ts';
import { visitsOfWeek } from '../visits/db.ts';
import { votesBetween } from '../votes/db.ts';

/** What of one network is more than counts, in the groups in which an owner can judge it. */
export interface AsideOfNetwork {
  visits: AsideVisits[];
  votes: AsideVotes[];
  questions: AsideQuestion[];
}

interface AsideVisits {
  count: number;
  /** The first of them: all went the same way on one day. */
  first: VisitRow;
}

interface AsideVotes {
  article: string;
  locale: Locale;
  yes: number;
  no: number;
}

interface AsideQuestion {
  query: string;
  locale: Locale;
  people: number;
}

/** What is set aside of a week as far as its rows are stored, the network with most first. */
export async function setAsideOf(db: D1Database, week: Week): Promise<AsideOfNetwork[]> {
  const [visits, votes, gaps] = await Promise.all([
    visitsOfWeek(db, week),
    votesBetween(db, week.from.toISOString(), week.to.toISOString()),
    gapsOfWeek(db, week),
  ]);
  const { aside } = limitNetworks({ visits, votes, gaps });
  const rows = [...aside.visits, ...aside.votes, ...aside.gaps];
  const networks = [...Map.groupBy(rows, ({ network }) => network)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([network]) => network);
  const of = <Row extends { network: string | null }>(each: Row[], network: string | null) =>
    each.filter((row) => row.network === network);
  return networks.map((network) => ({
    visits: groupVisits(of(aside.visits, network)),
    votes: groupVotes(of(aside.votes, network)),
    questions: groupQuestions(of(aside.gaps, network)),
  }));
}

/** The rows that have the same key, the largest group first. */
const grouped = <Row>(rows: Row[], key: (row: Row) => string): [Row, ...Row[]][] =>
  [...Map.groupBy(rows, key).values()]
    .flatMap(([first, ...more]): [Row, ...Row[]][] => (first ? [[first, ...more]] : []))
    .sort((a, b) => b.length - a.length);

const groupVisits = (visits: VisitRow[]): AsideVisits[] =>
  grouped(visits, limitKeys.visit).map((same) => ({
    count: same.length,
    first: same[0],
  }));

const groupVotes = (votes: VoteRow[]): AsideVotes[] =>
  grouped(votes, limitKeys.vote).map((same) => {
    const yes = same.filter(({ helpful }) => helpful === 'yes').length;
    const [{ article, locale }] = same;
    return { article, locale, yes, no: same.length - yes };
  });

const groupQuestions = (gaps: GapRow[]): AsideQuestion[] =>
  grouped(gaps, limitKeys.question).map((same) => {
    const [{ query, locale }] = same;
    return { query, locale, people: countPeople(same) };
  });
