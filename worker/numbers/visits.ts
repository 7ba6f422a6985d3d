import { differenceOf, minSample, rangeOf, shareOf } from '../statistics.ts';
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

type Outcome = 'wrote' | 'confirmed' | 'gaveUp' | 'probable' | 'unclear';

/** Time open and visible from which an article counts as probably read. */
const readingSeconds = 15;

/** Whether somebody came to find something out, and did not just pass by. */
function hasQuestion({ searches, articles, form }: VisitRow): boolean {
  return searches.length > 0 || articles.length > 0 || form?.opened === true;
}

/** How a visit with a question ended: exactly one, the first that fits. */
function outcomeOf(visit: VisitRow, wrote: boolean): Outcome {
  const { articles, form } = visit;
  if (wrote) return 'wrote';
  if (form?.solved || articles.some(({ helpful }) => helpful === 'yes')) return 'confirmed';
  if (saidNo(visit) || openedNothing(visit)) return 'gaveUp';
  if (articles.some(({ seconds }) => seconds >= readingSeconds)) return 'probable';
  return 'unclear';
}

/** Whether an article was open for as long as it takes to read something, and nothing was said against it. */
export const wasRead = ({ articles }: Pick<VisitRow, 'articles'>, slug: string): boolean =>
  articles.some(
    ({ article, seconds, helpful }) =>
      article === slug && seconds >= readingSeconds && helpful !== 'no',
  );

/** Pressed "no", or asked for an answer that is not here. */
const saidNo = ({ articles, reported }: VisitRow) =>
  reported || articles.some(({ helpful }) => helpful === 'no');

function openedNothing({ searches, articles }: VisitRow): boolean {
  return searches.length > 0 && articles.length === 0 && searches.every(({ clicked }) => !clicked);
}

/** How the searches of a week went; a search is unanswered below the confidence line, with results or without. */
export function searchNumbers(judged: JudgedVisit[], gaps: GapRow[]) {
  const searches = judged.flatMap(({ visit }) => visit.searches);
  const unanswered = searches.filter(({ answered }) => !answered);
  const noClick = searches.filter(({ answered, clicked }) => answered && !clicked);

  return {
    searches: searches.length,
    unanswered: shareOf(unanswered.length, searches.length, minSample.visits),
    noClick: shareOf(noClick.length, searches.length, minSample.visits),
    rephrased: gaps.filter(({ why }) => why === 'rephrased').length,
    wroteAfter: wroteAfter(judged),
  };
}

/** Of the visits with an unanswered search, those that wrote. */
function wroteAfter(judged: JudgedVisit[]) {
  const inVain = judged.filter(({ visit }) => visit.searches.some(({ answered }) => !answered));
  const wrote = inVain.filter(({ outcome }) => outcome === 'wrote');
  return shareOf(wrote.length, inVain.length, minSample.visits);
}
