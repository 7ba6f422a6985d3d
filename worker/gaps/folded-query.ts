import { fold } from '../../site/languages/fold.ts';

/** A question without what does not change its meaning. One of nothing but signs is its own. */
export const foldedQuery = (query: string): string => fold(query) || query;
