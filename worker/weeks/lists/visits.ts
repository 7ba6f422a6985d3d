import type { Locale } from '../../../site/languages/registry/locales.ts';
import { asideOfWeek } from '../../closed-weeks/db/weeks.ts';
import { DAY } from '../../contract/time/durations.ts';
import type { Week } from '../../contract/time/iso-week.ts';
import { messagesBetween } from '../../messages/db/week.ts';
import { visitsAside } from '../../numbers/networks.ts';
import { type JudgedVisit, judgeVisits } from '../../numbers/visits.ts';
import { type VisitPlace, visitsBehind, visitsOfNetworks } from '../../visits/db.ts';
import { type VisitKind, visitKinds } from './kinds.ts';

/** As many as stand on a page; it looks through so many pages of the database for them at most. */
const limits = { listed: 50, read: 1000, pages: 5 };

interface Asked {
  kind: VisitKind;
  /** Those in one language. */
  locale: Locale | undefined;
  behind: VisitPlace | undefined;
}

export interface VisitList {
  visits: JudgedVisit[];
  /** Which of them are set aside, and whether they are counted all the same. */
  aside: { visits: Set<string>; counted: boolean };
  /** From where the list goes on. */
  next: VisitPlace | undefined;
}

/** The visits of a week that a number of it counts, judged as the week judges them, and those that it sets aside. */
export async function listVisits(db: D1Database, week: Week, asked: Asked): Promise<VisitList> {
  const list = await countedVisits(db, week, asked);
  return { ...list, aside: await asideAmong(db, week, list.visits) };
}

/** Whether one is set aside depends on all of its network on its day: they are read where the week set any aside, or goes on. */
async function asideAmong(
  db: D1Database,
  week: Week,
  visits: JudgedVisit[],
): Promise<VisitList['aside']> {
  const closed = await asideOfWeek(db, week.week);
  const counted = closed?.counted ?? false;
  const networks = new Set(visits.flatMap(({ visit }) => visit.network ?? []));
  const [first, last] = [visits[0], visits.at(-1)];
  if (closed?.visits === 0 || !first || !last || networks.size === 0) {
    return { visits: new Set(), counted };
  }
  const from = startOfDay(first.visit.started);
  const to = startOfDay(last.visit.started, DAY);
  const between = {
    from: later(from, week.from).toISOString(),
    to: earlier(to, week.to).toISOString(),
    closes: week.closes,
  };
  return { visits: visitsAside(await visitsOfNetworks(db, between, [...networks])), counted };
}

/** By UTC, as networks are limited. */
const startOfDay = (instant: string, after = 0) =>
  new Date(Date.parse(`${instant.slice(0, 10)}T00:00:00Z`) + after);

const later = (a: Date, b: Date) => (a > b ? a : b);
const earlier = (a: Date, b: Date) => (a < b ? a : b);

async function countedVisits(
  db: D1Database,
  week: Week,
  { kind, locale, behind }: Asked,
): Promise<Omit<VisitList, 'aside'>> {
  const messages = await messagesBetween(db, week.from.toISOString(), week.closes.toISOString());
  const isWanted = (judged: JudgedVisit) =>
    visitKinds[kind](judged) && (locale === undefined || judged.visit.locale === locale);
  const visits: JudgedVisit[] = [];
  let place = behind;
  for (let page = 0; page < limits.pages; page += 1) {
    const rows = await visitsBehind(db, week, { behind: place, limit: limits.read });
    const places = new Map(rows.map((row) => [row.visit, row.place]));
    for (const judged of judgeVisits(rows, messages).filter(isWanted)) {
      if (visits.length === limits.listed) return { visits, next: place };
      visits.push(judged);
      place = { started: judged.visit.started, place: places.get(judged.visit.visit) ?? -1 };
    }
    const last = rows.at(-1);
    if (!last || rows.length < limits.read) return { visits, next: undefined };
    place = { started: last.started, place: last.place };
  }
  return { visits, next: place };
}
