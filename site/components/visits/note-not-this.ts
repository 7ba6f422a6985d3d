import type { Visit } from '../../../worker/contract/visits.ts';
import { changeVisit } from './tab-visit.ts';

/**
 * Notes which answers to a question are refused now. The seconds for which the last one was visible are no reading of an answer:
 * they count anew from the one that takes its place.
 */
export function noteNotThis(
  { query, locale }: { query: string; locale: Visit['locale'] },
  notThis: string[],
) {
  changeVisit((visit) => {
    visit.locale = locale;
    const asked = visit.searches.filter((search) => search.query === query);
    const last = asked.at(-1);
    if (last) Object.assign(last, { notThis, seconds: undefined, toRead: undefined });
    // What is taken back was not refused before either.
    for (const search of asked)
      search.notThis = search.notThis?.filter((article) => notThis.includes(article));
  });
}
