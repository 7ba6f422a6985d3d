import { Hono } from 'hono';
import { gapListSchema, gapsQuery } from '../contract/gap-list.ts';
import { accepted } from '../http/accepted.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/methods.ts';
import { problem } from '../http/problem.ts';
import { gapPath } from '../owner/paths.ts';
import { viewOf } from '../owner/view-routes.ts';
import { articlesOf } from '../settings.ts';
import { addGapEvent, type GapEvent } from './db/events.ts';
import { gapsNow } from './db/gaps-now.ts';
import { knownGap } from './known-gap.ts';
import type { GapJustDone } from './owner-pages/done.tsx';
import { gapPage } from './owner-pages/gap.tsx';

/** One gap, and what the owner does with it. */
export const gap = new Hono<AppEnv>()
  .get('/:gap', async (c) => {
    const known = await knownGap(c.env.DB, numberOf(c));
    if (!known) return joinedGap(c);

    const [view, manifest] = await Promise.all([viewOf(c), articlesOf(c.env)]);
    const { topic, article } = c.req.query();
    return gapPage(c, { gap: known, manifest, view, topic, article }, gapDone(c));
  })
  .post('/:gap/ignore', (c) => happen(c, 'ignored'))
  .post('/:gap/restore', (c) => happen(c, 'restored'))
  .post('/:gap/reopen', (c) => happen(c, 'reopened'))
  .on('ALL', '/:gap', onlyAllows('GET, HEAD'))
  .on('ALL', ['/:gap/ignore', '/:gap/restore', '/:gap/reopen'], onlyAllows('POST'));

/** What was just done, as the address of the page that follows says: to its own gap, or to one of the list. */
export function gapDone(c: AppContext): GapJustDone | undefined {
  const what = events.find((event) => event === c.req.query('done'));
  const gap = numberIn(c.req.param('gap') ?? c.req.query('gap'));
  return what && gap > 0 ? { what, gap } : undefined;
}

const events = ['ignored', 'restored', 'reopened'] as const satisfies GapEvent['what'][];

/** Notes what the owner did, and leads back to where it was pressed. */
async function happen(c: AppContext, what: GapJustDone['what']): Promise<Response> {
  // It may have been joined to another while its page was open.
  const gap = (await gapsNow(c.env.DB, [numberOf(c)])).get(numberOf(c));
  if (gap === undefined) return problem(c, { status: 404 });

  await addGapEvent(c.env.DB, { gap, what, created_at: new Date().toISOString() });
  const query = c.req.query();
  if (!query['state']) return accepted(c, `${gapPath(gap)}?done=${what}`);

  const choice = gapListSchema.parse(query);
  return accepted(c, `/admin/gaps/${gapsQuery(choice)}&done=${what}&gap=${gap}`);
}

/** A gap that was joined to another since its address was written, as in last week's letter, leads there. */
async function joinedGap(c: AppContext): Promise<Response> {
  const before = numberOf(c);
  const gap = (await gapsNow(c.env.DB, [before])).get(before);
  return gap === undefined || gap === before
    ? problem(c, { status: 404 })
    : c.redirect(gapPath(gap), 302);
}

const numberOf = (c: AppContext) => numberIn(c.req.param('gap'));

/** 0 is no gap's number. */
const numberIn = (text = '') => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0);
