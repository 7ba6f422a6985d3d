import { differenceOf, minSample, rangeOf, shareOf } from '../statistics.ts';
import {
  hasQuestion,
  isNoClick,
  isUnanswered,
  type Outcome,
  type Outcomes,
  outcomeOf,
} from './outcome.ts';
import type { GapRow, MessageRow, VisitRow } from './rows.ts';

export interface JudgedVisit {
  visit: VisitRow;
  outcome: Outcome;
}

/** The visits with a question, each with its outcome. A visit wrote when it says so, or when its message came. */
export function judgeVisits(visits: VisitRow[], messages: MessageRow[]): JudgedVisit[] {
  const writers = new Set(messages.map(({ visit }) => visit));
  return visits.filter(hasQuestion).map((visit) => ({
    visit,
    outcome: outcomeOf(visit, visit.form?.sent === true || writers.has(visit.visit)),
  }));
}

export function countOutcomes(judged: JudgedVisit[]): Outcomes {
  const counts: Record<Outcome, number> = {
    ...{ wrote: 0, confirmed: 0, gaveUp: 0 },
    ...{ probable: 0, answeredInSearch: 0, unclear: 0 },
  };
  for (const { outcome } of judged) counts[outcome] += 1;
  return counts;
}

/** What became of the visits that opened the message form. */
export function formNumbers(judged: JudgedVisit[]) {
  const opened = judged.filter(({ visit }) => visit.form?.opened);
  const { wrote, confirmed, probable } = countOutcomes(opened);

  return {
    opened: opened.length,
    sent: wrote,
    confirmed,
    probable,
    ...rangeOf(confirmed, probable, opened.length),
    holdOut: holdOutNumbers(opened),
  };
}

/** What the suggestions in the form prevent: the sent share without them minus the share with them. */
function holdOutNumbers(opened: JudgedVisit[]) {
  const sentShare = (holdOut: boolean) => {
    const arm = opened.filter(({ visit }) => visit.form?.holdOut === holdOut);
    return shareOf(countOutcomes(arm).wrote, arm.length, minSample.visits);
  };
  const without = sentShare(true);
  const withThem = sentShare(false);
  const enough = without.share !== null && withThem.share !== null;
  return {
    without,
    with: withThem,
    ...(enough ? differenceOf(without, withThem) : { difference: null, interval: null }),
  };
}

/** How the searches of a week went. */
export function searchNumbers(judged: JudgedVisit[], gaps: GapRow[]) {
  const searches = judged.flatMap(({ visit }) => visit.searches);
  return {
    searches: searches.length,
    unanswered: unansweredOf(searches),
    noClick: shareOf(searches.filter(isNoClick).length, searches.length, minSample.visits),
    rephrased: gaps.filter(({ why }) => why === 'rephrased').length,
    wroteAfter: wroteAfter(judged),
  };
}

export const unansweredOf = (searches: VisitRow['searches']) =>
  shareOf(searches.filter(isUnanswered).length, searches.length, minSample.visits);

/** Of the visits with an unanswered search, those that wrote. */
function wroteAfter(judged: JudgedVisit[]) {
  const inVain = judged.filter(({ visit }) => visit.searches.some(isUnanswered));
  const wrote = inVain.filter(({ outcome }) => outcome === 'wrote');
  return shareOf(wrote.length, inVain.length, minSample.visits);
}
