import { fromScript } from './caller.ts';
import type { AppContext } from './context.ts';

/** A script gets a bare 204; a plain form post is sent on to a page that says what happened. */
export const accepted = (c: AppContext, page: string): Response =>
  fromScript(c) ? c.body(null, 204) : c.redirect(page, 303);
