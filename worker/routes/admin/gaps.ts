import { Hono } from 'hono';
import type { AppContext, AppEnv } from '../../app.ts';
import { countSingleGaps, gapFollowers, gapGroups } from '../../db/gap-list.ts';
import { onlyAllows } from '../../guards/methods.ts';
import { gapPeriods, gapsCsv, gapsPage } from '../../pages/admin/gaps.tsx';
import { csvFile } from './csv-file.ts';
import { daysAgo, viewOf } from './view.ts';

const most = { groups: 200, followers: 100 };
const usualDays = 90;

export const gaps = new Hono<AppEnv>()
  .get('/gaps', async (c) => {
    const view = await viewOf(c);
    const { days, order } = wished(c);
    const since = daysAgo(days, view.now);
    const [groups, single, followers] = await Promise.all([
      gapGroups(c.env.DB, since, { order, limit: most.groups }),
      countSingleGaps(c.env.DB, since),
      gapFollowers(c.env.DB, most.followers),
    ]);
    return gapsPage(c, view, { groups, single, followers, days, order });
  })
  .get('/gaps.csv', async (c) => {
    const view = await viewOf(c);
    const { days, order } = wished(c);
    const groups = await gapGroups(c.env.DB, daysAgo(days, view.now), {
      order,
      limit: most.groups,
    });
    return csvFile(c, 'gaps', gapsCsv(groups, view));
  })
  .on('ALL', ['/gaps', '/gaps.csv'], onlyAllows('GET, HEAD'));

/** What the address asks for; anything else is the usual. */
function wished(c: AppContext) {
  const days = Number(c.req.query('days'));
  return {
    days: gapPeriods.includes(days) ? days : usualDays,
    order: c.req.query('order') === 'newest' ? ('newest' as const) : ('people' as const),
  };
}
