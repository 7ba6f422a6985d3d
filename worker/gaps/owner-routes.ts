import { Hono } from 'hono';
import { type GapChoice, gapListSchema } from '../contract/gap-list.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { csvFile } from '../http/csv-file.ts';
import { onlyAllows } from '../http/methods.ts';
import type { View } from '../owner/view.ts';
import { viewOf } from '../owner/view-routes.ts';
import { articlesOf } from '../settings.ts';
import { chosenGaps } from './chosen-gaps.ts';
import { groupGaps } from './group-gaps.ts';
import { synonymsOf } from './learned.ts';
import { gap, gapDone } from './owner-gap-routes.ts';
import { gapsCsv, gapsJson } from './owner-pages/files.ts';
import { gapsPage } from './owner-pages/gaps.tsx';

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
    const view = await viewOf(c);
    const list = await listOf(c, gapListSchema.parse(c.req.query()), view);
    return csvFile(c, 'gaps', gapsCsv(list.gaps, view));
  })
  .get('/gaps.json', async (c) => {
    const choice = gapListSchema.parse(c.req.query());
    const { weeks, ...list } = await listOf(c, choice, await viewOf(c));
    return c.json(gapsJson(list, choice));
  })
  .on('ALL', ['/gaps', '/gaps.csv', '/gaps.json'], onlyAllows('GET, HEAD'))
  .route('/gaps', gap);

async function listOf(c: AppContext, choice: GapChoice, { now, settings }: View) {
  // What was just asked is shown too. Where the index cannot be read, it waits for the schedule.
  await groupGaps(c.env, now).catch((fault) => console.error(fault));

  return chosenGaps(c.env.DB, choice, { now, minutesPerMessage: settings.minutesPerMessage });
}
