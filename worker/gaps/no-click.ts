import { localDay } from '../contract/local-time.ts';
import type { Visit } from '../contract/visits.ts';
import type { JudgedVisit } from '../weeks/numbers/visits.ts';
import type { NoClickGap } from './db/no-click.ts';
import { foldedQuery } from './folded-query.ts';

/** So that a flood of visits cannot make a list of any size. */
const most = 500;

/**
 * What visits asked before they gave up: one search, with a confident answer that they did not open. Who reported
 * the question, or asked again in other words, has made a gap of it already, and nobody is counted twice.
 */
export function noClickGaps(judged: JudgedVisit[], timeZone: string): NoClickGap[] {
  return judged
    .filter(({ visit, outcome }) => outcome === 'gaveUp' && !visit.reported)
    .flatMap(({ visit }) => gapsIn(visit, timeZone))
    .slice(0, most);
}

function gapsIn({ searches, started, locale }: Visit, timeZone: string): NoClickGap[] {
  const [only, ...more] = searches;
  if (!only?.answered || only.clicked || more.length > 0) return [];

  const { query } = only;
  const day = localDay(new Date(started), timeZone);
  return [{ query, folded: foldedQuery(query), locale, day, createdAt: started }];
}
