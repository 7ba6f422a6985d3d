import { fromScript } from '../caller.ts';
import type { AppContext } from '../context.ts';

/** A script gets a bare 204; a plain form post is sent on to a page that says what happened. */
export const accepted = (c: AppContext, page: string): Response =>
  fromScript(c) ? c.body(null, 204) : c.redirect(page, 303);

/** A table to download. */
export const csvFile = (c: AppContext, name: string, text: string): Response =>
  c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
