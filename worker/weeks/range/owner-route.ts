import { closedWeeksFrom } from '../../closed-weeks/db/weeks.ts';
import type { AppContext } from '../../http/context.ts';
import { viewOf } from '../../owner/view.ts';
import { findRange } from './find.ts';
import { rangePage } from './page.tsx';

/** Whether an address asks for several weeks together. */
export const rangeAsked = (c: AppContext): boolean =>
  c.req.query('from') !== undefined || c.req.query('to') !== undefined;

/** With one end alone, that week. */
export async function severalWeeks(c: AppContext): Promise<Response> {
  const { from = '', to = '' } = c.req.query();
  const [view, names] = await Promise.all([viewOf(c), closedWeeksFrom(c.env.DB, '')]);
  const { timeZone, now } = view;
  const asked = { from: from || to, to: to || from };
  const found = await findRange(c.env.DB, { ...asked, timeZone, now });
  return rangePage(c, view, { ...asked, weeks: [...names].reverse() }, found);
}
