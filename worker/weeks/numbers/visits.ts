import type { Visit } from '../../contract/visits.ts';
import { hasQuestion, type Outcome, outcomeOf } from './outcome.ts';
import type { MessageRow } from './rows.ts';
import { fewest, rangeOf, shareOf } from './share.ts';
import { differenceOf } from './two-proportions.ts';

export interface JudgedVisit {
  visit: Visit;
  outcome: Outcome;
}

/** The visits with a question, each with its outcome. A visit wrote when it says so, or when its message came. */
export function judgeVisits(visits: Visit[], messages: MessageRow[]): JudgedVisit[] {
  const writers = new Set(messages.map(({ visit }) => visit));
  return visits.filter(hasQuestion).map((visit) => ({
    visit,
    outcome: outcomeOf(visit, visit.form?.sent === true || writers.has(visit.visit)),
  }));
}

export function countOutcomes(judged: JudgedVisit[]): Record<Outcome, number> {
  const counts = { wrote: 0, confirmed: 0, gaveUp: 0, probable: 0, unclear: 0 };
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
    return shareOf(countOutcomes(arm).wrote, arm.length, fewest.visits);
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
