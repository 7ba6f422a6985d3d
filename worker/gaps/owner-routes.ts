import { Hono } from 'hono';
import { type GapChoice, gapListSchema, gapsQuery } from '../contract/gaps.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { accepted, csvFile } from '../http/response/responses.ts';
import { gapPath } from '../owner/paths.ts';
import type { View } from '../owner/view.ts';
import { viewOf } from '../owner/view.ts';
import { articlesOf } from '../published/files.ts';
import { addGapEvent, type GapEvent } from './db/events.ts';
import { gapsNow } from './db/gap.ts';
import { knownGap } from './gap.ts';
import { chosenGapsWithNew, synonymsOf } from './list.ts';
import { gapsCsv, gapsJson } from './owner-pages/csv-and-json.ts';
import { gapPage } from './owner-pages/gap.tsx';
import { gapsPage } from './owner-pages/gaps.tsx';
import type { GapJustDone } from './owner-pages/state.tsx';

export const gaps = new Hono<AppEnv>()
  .get('/gaps', async (c) => {
    const view = await viewOf(c);
    const choice = gapListSchema.parse(c.req.query());
    const { weeks, ...list } = await listOf(c, choice, view);
    const manifest = await articlesOf(c.env);
    const synonyms = synonymsOf(weeks);
    return gapsPage(c, view, { ...list, choice, manifest, synonyms, done: gapDone(c) });
  })
  .get('/gaps.csv', async (c) => {
    const list = await listOf(c, gapListSchema.parse(c.req.query()), await viewOf(c));
    return csvFile(c, 'gaps', gapsCsv(list.gaps));
  })
  .get('/gaps.json', async (c) => {
    const choice = gapListSchema.parse(c.req.query());
    const { weeks, ...list } = await listOf(c, choice, await viewOf(c));
    return c.json(gapsJson(list, choice));
  })
  .get('/gaps/:gap', async (c) => {
    const known = await knownGap(c.env.DB, numberOf(c));
    if (!known) return joinedGap(c);

    const [view, manifest] = await Promise.all([viewOf(c), articlesOf(c.env)]);
    const { topic, article } = c.req.query();
    return gapPage(c, { gap: known, manifest, view, topic, article }, gapDone(c));
  })
  .post('/gaps/:gap/ignore', (c) => recordEvent(c, 'ignored'))
  .post('/gaps/:gap/restore', (c) => recordEvent(c, 'restored'))
  .post('/gaps/:gap/reopen', (c) => recordEvent(c, 'reopened'))
  .on('ALL', ['/gaps', '/gaps.csv', '/gaps.json', '/gaps/:gap'], onlyAllows('GET, HEAD'))
  .on('ALL', ['/gaps/:gap/ignore', '/gaps/:gap/restore', '/gaps/:gap/reopen'], onlyAllows('POST'));

const listOf = (c: AppContext, choice: GapChoice, { now, settings }: View) =>
  chosenGapsWithNew(c.env.DB, { choice, now, minutesPerMessage: settings.minutesPerMessage });

/** What was just done, as the address of the page that follows says: to its own gap, or to one of the list. */
function gapDone(c: AppContext): GapJustDone | undefined {
  const what = events.find((event) => event === c.req.query('done'));
  const gap = numberIn(c.req.param('gap') ?? c.req.query('gap'));
  return what && gap > 0 ? { what, gap } : undefined;
}

const events = ['ignored', 'restored', 'reopened'] as const satisfies GapEvent['what'][];

/** Records what the owner did, and leads back to where it was pressed. */
async function recordEvent(c: AppContext, what: GapJustDone['what']): Promise<Response> {
  // It may have been joined to another while its page was open.
  const gap = (await gapsNow(c.env.DB, [numberOf(c)])).get(numberOf(c));
  if (gap === undefined) return problem(c, { status: 404 });

  await addGapEvent(c.env.DB, { gap, what, created_at: new Date().toISOString() });
  const query = c.req.query();
  if (!query['state']) return accepted(c, `${gapPath(gap)}?done=${what}`);

  const choice = gapListSchema.parse(query);
  return accepted(c, `/admin/gaps/${gapsQuery(choice)}&done=${what}&gap=${gap}`);
}

/** A gap that was joined to another since its address was written, as in last week's email, leads there. */
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
