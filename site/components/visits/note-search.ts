import type { Visit } from '../../../worker/contract/visits.ts';
import { limits } from './note-visit.ts';
import { changeVisit } from './tab-visit.ts';

interface Searched {
  /** Scrubbed. */
  query: string;
  /** The language that it is in. */
  locale: Visit['locale'];
  answered: boolean;
  /** The question before it, where this one goes on as that one begins: what is kept of a long one need not. */
  grewOutOf?: string | undefined;
}

/** A question that grew out of the one before it, letter by letter, replaces it. */
export function noteSearch({ query, locale, answered, grewOutOf }: Searched) {
  changeVisit((visit) => {
    const { searches } = visit;
    visit.locale = locale;
    const last = searches.at(-1);
    const grew = last && (query.startsWith(last.query) || last.query === grewOutOf);
    if (grew && !last.clicked) searches.pop();
    // The same question shown again goes on.
    const before = last?.query === query ? last : {};
    if (searches.length < limits.searches)
      searches.push({ ...before, query, answered, clicked: false });
  });
}
