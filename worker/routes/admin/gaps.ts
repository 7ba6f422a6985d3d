import { Hono } from 'hono';
import type { AppContext, AppEnv } from '../../app.ts';
import { type GapChoice, gapListSchema } from '../../contract/gap-list.ts';
import { chosenGaps } from '../../gaps/chosen-gaps.ts';
import { groupGaps } from '../../gaps/group-gaps.ts';
import { synonymsOf } from '../../gaps/learned.ts';
import { onlyAllows } from '../../guards/methods.ts';
import { gapsCsv, gapsJson } from '../../pages/admin/gap-files.ts';
import { gapsPage } from '../../pages/admin/gaps.tsx';
import type { View } from '../../pages/admin/view.ts';
import { articlesOf } from '../../settings.ts';
import { csvFile } from './csv-file.ts';
import { gap, gapDone } from './gap.ts';
import { viewOf } from './view.ts';

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
