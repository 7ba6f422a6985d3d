import { type Locale, locales } from '../../site/languages/registry/locales.ts';
import { rangeOf } from '../statistics.ts';
import { likelyOf } from './outcome.ts';
import { countOutcomes, type JudgedVisit, unansweredOf } from './visits.ts';

/** The visits of each language that somebody asked in, with what they found; in the order of the languages. */
export function languageNumbers(judged: JudgedVisit[]) {
  const visitsOf = Map.groupBy(judged, ({ visit }) => visit.locale);
  return locales
    .filter((locale) => visitsOf.has(locale))
    .map((locale) => languageOf(locale, visitsOf.get(locale) ?? []));
}

function languageOf(locale: Locale, judged: JudgedVisit[]) {
  const outcomes = countOutcomes(judged);
  const searches = judged.flatMap(({ visit }) => visit.searches);
  return {
    locale,
    visits: judged.length,
    outcomes,
    selfService: rangeOf(outcomes.confirmed, likelyOf(outcomes), judged.length),
    searches: searches.length,
    unanswered: unansweredOf(searches),
  };
}
