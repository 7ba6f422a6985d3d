import type { Visit } from '../../../worker/contract/visits.ts';
import { limits } from './note-visit.ts';
import { changeVisit } from './tab-visit.ts';

interface Searched
  extends Pick<Visit['searches'][number], 'query' | 'read' | 'answered' | 'choices'> {
  /** The language that it is in. */
  locale: Visit['locale'];
  /** The question before it, where this one goes on as that one begins: what is kept of a long one need not. */
  grewOutOf?: string | undefined;
}

/** Notes a question, scrubbed. One that grew out of the one before it, letter by letter, replaces it. */
export function noteSearch({ locale, grewOutOf, ...search }: Searched) {
  changeVisit((visit) => {
    const { searches } = visit;
    const { query } = search;
    visit.locale = locale;
    const last = searches.at(-1);
    const grew = last && (query.startsWith(last.query) || last.query === grewOutOf);
    const isSame = last?.query === query;
    // What was opened stays, and what was refused an answer before it was typed on.
    const stays = last?.clicked || (!isSame && (last?.notThis ?? []).length > 0);
    const goesOn = grew && !stays;
    if (goesOn) searches.pop();
    // The same question shown again goes on; where it was opened, that and what was refused before are of that time.
    const before = isSame
      ? { ...last, ...(!goesOn && { place: undefined, notThis: undefined }) }
      : {};
    if (searches.length < limits.searches) searches.push({ ...before, ...search, clicked: false });
  });
}
