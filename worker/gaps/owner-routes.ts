import { Hono } from 'hono';
import { type GapChoice, gapListSchema, gapsQuery } from '../contract/gaps.ts';
import { queryLength } from '../contract/query.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { accepted, csvFile } from '../http/response/responses.ts';
import { gapPath } from '../owner/paths.ts';
import type { View } from '../owner/view.ts';
import { viewOf } from '../owner/view.ts';
import { articlesOf } from '../published/files.ts';
import { addGapEvent, lastEvents } from './db/events.ts';
import { gapsNow } from './db/gap.ts';
import { addEventAndWithdraw, countWaitingEmails, waitingEmails } from './db/telling.ts';
import { type KnownGap, knownGap } from './gap.ts';
import { backToGap, gapNow, numberIn, numberOf } from './gap-of-address.ts';
import { allGaps, pageOfGaps, synonymsOf } from './list.ts';
import { type MergeChoice, mergeChoice } from './merge-choice.ts';
import { gapsCsv, gapsJson } from './owner-pages/csv-and-json.ts';
import { gapPage } from './owner-pages/gap.tsx';
import { gapsPage } from './owner-pages/gaps.tsx';
import { peopleLines } from './owner-pages/people-line.tsx';
import { type GapJustDone, gapDeeds } from './owner-pages/state.tsx';

export const gaps = new Hono<AppEnv>()
  .get('/gaps', async (c) => {
    const view = await viewOf(c);
    const choice = gapListSchema.parse(c.req.query());
    const { weeks, ...list } = await pageOfGaps(c.env.DB, listRequest(choice, view));
    const [manifest, lines, telling] = await Promise.all([
      articlesOf(c.env),
      peopleLines(
        c.env.DB,
        list.gaps.map(({ gap }) => gap),
        view,
      ),
      countWaitingEmails(c.env.DB),
    ]);
    const around = { choice, manifest, synonyms: synonymsOf(weeks), lines, telling };
    return gapsPage(c, view, { ...list, ...around, done: gapDone(c) });
  })
  .get('/gaps.csv', async (c) => {
    const choice = gapListSchema.parse(c.req.query());
    const { gaps } = await allGaps(c.env.DB, listRequest(choice, await viewOf(c)));
    return csvFile(c, 'gaps', gapsCsv(gaps));
  })
  .get('/gaps.json', async (c) => {
    const choice = gapListSchema.parse(c.req.query());
    const [list, telling] = await Promise.all([
      viewOf(c).then((view) => allGaps(c.env.DB, listRequest(choice, view))),
      waitingEmails(c.env),
    ]);
    return c.json(gapsJson(list, { choice, telling }));
  })
  .get('/gaps/:gap', async (c) => {
    const known = await knownGap(c.env, numberOf(c));
    if (!known) return joinedGap(c);

    const [view, manifest] = await Promise.all([viewOf(c), articlesOf(c.env)]);
    const [lines, merge] = await Promise.all([
      peopleLines(c.env.DB, [known.gap], view),
      mergeChoiceOf(c, known),
    ]);
    const { topic, article, find } = c.req.query();
    const shown = { gap: known, manifest, lines, view, topic, article, find, merge };
    return gapPage(c, shown, gapDone(c));
  })
  .post('/gaps/:gap/ignore', (c) => recordEvent(c, 'ignored'))
  .post('/gaps/:gap/restore', (c) => recordEvent(c, 'restored'))
  .post('/gaps/:gap/reopen', (c) => recordEvent(c, 'reopened'))
  .on('ALL', ['/gaps', '/gaps.csv', '/gaps.json', '/gaps/:gap'], onlyAllows('GET, HEAD'))
  .on('ALL', ['/gaps/:gap/ignore', '/gaps/:gap/restore', '/gaps/:gap/reopen'], onlyAllows('POST'));

const listRequest = (choice: GapChoice, { now, settings }: View) => ({
  ...{ choice, now },
  minutesPerMessage: settings.minutesPerMessage,
});

/** The gaps with which an open one may be merged. */
async function mergeChoiceOf(c: AppContext, known: KnownGap): Promise<MergeChoice | undefined> {
  const { gap, locale, state, wordings, nearest } = known;
  if (state !== 'open') return undefined;
  return mergeChoice(c.env.DB, {
    gap,
    locale,
    queries: wordings.map(({ query }) => query),
    article: nearest?.article,
    find: c.req.query('find')?.slice(0, queryLength.max),
  });
}

/** What was just done, as the address of the page that follows says: to its own gap, or to one of the list. */
function gapDone(c: AppContext): GapJustDone | undefined {
  const what = gapDeeds.find((deed) => deed === c.req.query('done'));
  const gap = numberIn(c.req.param('gap') ?? c.req.query('gap'));
  return what && gap > 0 ? { what, gap } : undefined;
}

/** Records what the owner did, and leads back to where it was pressed. */
async function recordEvent(
  c: AppContext,
  what: 'ignored' | 'restored' | 'reopened',
): Promise<Response> {
  const gap = await gapNow(c);
  if (gap === undefined) return problem(c, { status: 404 });

  const created_at = new Date().toISOString();
  const article = what === 'reopened' ? await answeringArticle(c.env.DB, gap) : null;
  if (what === 'restored') await addGapEvent(c.env.DB, { gap, what, created_at });
  else await addEventAndWithdraw(c.env.DB, { gap, what, article, created_at });
  const query = c.req.query();
  if (!query['state']) return backToGap(c, { gap, what });

  const choice = gapListSchema.parse(query);
  return accepted(c, `/admin/gaps/${gapsQuery(choice)}&done=${what}&gap=${gap}`);
}

/** The article that was said last to answer a gap. Whoever opens it again says that it does not. */
async function answeringArticle(db: D1Database, gap: number): Promise<string | null> {
  const last = (await lastEvents(db, [gap])).get(gap);
  return last?.what === 'answered' ? (last.article ?? null) : null;
}

/** A gap that was joined to another since its address was written, as in last week's email, leads there. */
async function joinedGap(c: AppContext): Promise<Response> {
  const before = numberOf(c);
  const gap = (await gapsNow(c.env.DB, [before])).get(before);
  return gap === undefined || gap === before
    ? problem(c, { status: 404 })
    : c.redirect(gapPath(gap), 302);
}
