import { localDay } from '../contract/local-time.ts';
import type { Visit } from '../contract/visits.ts';
import type { NoClickGap } from '../db/no-click-gaps.ts';
import type { JudgedVisit } from '../week/visits.ts';
import { foldedQuery } from './folded-query.ts';

/** So that a flood of visits cannot make a list of any size. */
const most = 500;

/**
 * What visits asked last before they gave up: a search with a confident answer that they did not open. Who
 * reported the question has made a gap of it already.
 */
export function noClickGaps(judged: JudgedVisit[], timeZone: string): NoClickGap[] {
  return judged
    .filter(({ visit, outcome }) => outcome === 'gaveUp' && !visit.reported)
    .flatMap(({ visit }) => gapsIn(visit, timeZone))
    .slice(0, most);
}

function gapsIn({ searches, started, locale }: Visit, timeZone: string): NoClickGap[] {
  const last = searches.at(-1);
  if (!last?.answered || last.clicked) return [];

  const { query } = last;
  const day = localDay(new Date(started), timeZone);
  return [{ query, folded: foldedQuery(query), locale, day, createdAt: started }];
}
