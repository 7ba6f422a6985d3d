import type { GapRow } from './rows.ts';
import { fewest, shareOf } from './share.ts';
import type { JudgedVisit } from './visits.ts';

/** How the searches of a week went; a search is unanswered below the confidence line, with results or without. */
export function searchNumbers(judged: JudgedVisit[], gaps: GapRow[]) {
  const searches = judged.flatMap(({ visit }) => visit.searches);
  const unanswered = searches.filter(({ answered }) => !answered);
  const noClick = searches.filter(({ answered, clicked }) => answered && !clicked);

  return {
    searches: searches.length,
    unanswered: shareOf(unanswered.length, searches.length, fewest.visits),
    noClick: shareOf(noClick.length, searches.length, fewest.visits),
    rephrased: gaps.filter(({ why }) => why === 'rephrased').length,
    wroteAfter: wroteAfter(judged),
  };
}

/** Of the visits with an unanswered search, those that wrote. */
function wroteAfter(judged: JudgedVisit[]) {
  const inVain = judged.filter(({ visit }) => visit.searches.some(({ answered }) => !answered));
  const wrote = inVain.filter(({ outcome }) => outcome === 'wrote');
  return shareOf(wrote.length, inVain.length, fewest.visits);
}
