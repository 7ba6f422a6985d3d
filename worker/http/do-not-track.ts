import type { AppContext } from './context.ts';

/** Whether a reader's browser asks that nobody counts what they do: Global Privacy Control, Do Not Track. */
export const isUnwatched = (c: AppContext) =>
  c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1';
