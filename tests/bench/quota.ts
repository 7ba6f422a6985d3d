import { globSync, readFileSync } from 'node:fs';
import { readOptions } from '../../scripts/terminal/options.ts';
import { table } from '../../scripts/terminal/table.ts';
import type { Manifest } from '../../worker/contract/published/manifest.ts';
import type { SharedSettings } from '../../worker/contract/published/settings.ts';
import { weekAfter, weekOf } from '../../worker/contract/time/iso-week.ts';
import { jobNames, turns } from '../../worker/turns/turns.ts';
import { adminToken } from '../secrets.ts';
import type { Counted } from './counting-database.ts';
import { amounts, fillWeeks } from './fill-weeks.ts';
import { barePost, posts, sending } from './posts.ts';
import { processorTime } from './processor-time.ts';
import { pureCosts } from './pure-costs.ts';
import { type Measured, startMeasured } from './start.ts';

const help = `npm run bench:quota -- [--blocks 20] [--requests 10]

What the product uses of what Cloudflare's free plan gives, at ${amounts.gaps} gaps and ${amounts.open} visits in the open week:
of each route the processor time of workerd, the calls of the database, the rows read and written; the same of each turn
of the schedule; what grows with the site in processor time of Node; the files of the build.

The processor time is that of the whole of workerd, which is also the database, the limiter and the file server here:
Cloudflare counts the Worker alone. So a bare Hono route with one insert stands beside it, and a path that is not there.

--blocks 20    how many times each route is measured, by turns; the figure is the median
--requests 10  how many requests are measured together`;

const { values } = readOptions({
  help,
  options: {
    blocks: { type: 'string', default: '20' },
    requests: { type: 'string', default: '10' },
  },
});
const [blocks, requests] = [Number(values.blocks), Number(values.requests)];

const settings: SharedSettings = JSON.parse(readFileSync('dist/settings.json', 'utf8'));
const manifest: Manifest = JSON.parse(readFileSync('dist/articles.json', 'utf8'));
const { timeZone } = settings;
const now = new Date();
/** How many requests there were. */
let asked = 0;

const { db, worker, workerNamed, stop } = await startMeasured();
const schedule = await measuredTurns();
await fillWeeks({ db, now, timeZone, articles: manifest.articles.en.map(({ slug }) => slug) });
const filledSchedule = await measuredTurns();
const costs = await measuredRoutes();
await stop();

console.log(
  `${blocks} blocks of ${requests} requests each; ${amounts.gaps} gaps, ${amounts.open} visits in the open week.\n`,
);
console.log(table(['route', 'ms', 'of bare', 'calls', 'rows read', 'rows written'], costs));
console.log(
  '\nA turn of the schedule, in ms: with nothing to do, and over these rows the first and the second time\n',
);
console.log(
  table(
    ['turn', 'empty', 'first', 'second'],
    schedule.map((empty, turn) => [
      jobNames[turn] ?? '',
      ms(empty[0]),
      ms(filledSchedule[turn]?.[0]),
      ms(filledSchedule[turn]?.[1]),
    ]),
  ),
);
console.log('\nWithout database and server, in processor time of Node\n');
console.log(
  table(
    ['what', 'of', 'ms'],
    (await pureCosts(settings)).map(({ what, of, milliseconds }) => [what, of, ms(milliseconds)]),
  ),
);
console.log(`\n${filesOfBuild()}`);

/** Each turn of a round, of as many rounds: the schedule goes round by itself. */
async function measuredTurns(): Promise<number[][]> {
  const times: number[][] = Array.from({ length: turns }, () => []);
  for (let run = 0; run < 2 * turns; run += 1) {
    await db
      .prepare('INSERT INTO turns (id, taken) VALUES (1, ?1) ON CONFLICT DO UPDATE SET taken = ?1')
      .bind(run % turns)
      .run();
    const before = processorTime();
    await worker.scheduled({
      cron: '* * * * *',
      scheduledTime: new Date(now.getTime() + Math.floor(run / turns) * 3_600_000),
    });
    times[(run + 1) % turns]?.push(processorTime() - before);
  }
  return times;
}

async function measuredRoutes() {
  const routes = routesToMeasure();
  const times = routes.map((): number[] => []);
  // The first blocks are for warming up.
  for (let block = -3; block < blocks; block += 1) {
    await db.prepare('DELETE FROM budgets').run();
    for (const [index, route] of routes.entries()) {
      const before = processorTime();
      for (let request = 0; request < requests; request += 1) await ask(route);
      // What goes on behind an answer, too.
      await new Promise((done) => setTimeout(done, 30));
      if (block >= 0) times[index]?.push((processorTime() - before) / requests);
    }
  }
  const bare = median(times[1] ?? []);
  const rows = [];
  for (const [index, route] of routes.entries()) {
    const time = median(times[index] ?? []);
    const share = (time / bare).toFixed(1);
    rows.push([route.name, ms(time), share, ...(await databaseUse(route))]);
  }
  return rows;
}

/** Calls, rows read, rows written; of the bare route what it says itself. */
async function databaseUse(route: Route): Promise<(string | number)[]> {
  if (route.worker === 'bare') return ['1', '–', '–'];
  const counted = await countedOf(route);
  const sum = (of: 'rowsRead' | 'rowsWritten') =>
    counted.reduce((total, each) => total + each[of], 0);
  return [new Set(counted.map(({ call }) => call)).size, sum('rowsRead'), sum('rowsWritten')];
}

interface Route {
  name: string;
  worker: Measured;
  path: (n: number) => string;
  init: (n: number) => object;
}

function routesToMeasure(): Route[] {
  const open = weekOf(now, timeZone);
  const closed = weekAfter(open, -1, timeZone);
  const read = { headers: { authorization: `Bearer ${adminToken}`, accept: 'text/html' } };
  const pages = {
    'a page that is not there': '/api/nothing',
    'a search without script': '/api/search?q=paid+twice&locale=en',
    health: '/api/health',
    'the owner’s messages': '/admin/messages/',
    'the owner’s gaps': '/admin/gaps/',
    'the owner’s articles': '/admin/articles/',
    'a closed week': `/admin/weeks/${closed.week}/`,
    'the open week': `/admin/weeks/${open.week}/`,
  };
  const [nothing, ...others] = Object.entries(pages).map(
    ([name, path]): Route => ({ name, worker: 'quietdesk', path: () => path, init: () => read }),
  );
  const bare: Route = {
    name: 'a bare route, one insert',
    worker: 'bare',
    path: () => '/',
    init: (n) => sending(n, barePost(n)),
  };
  const sent = Object.entries(posts).map(
    ([name, postOf]): Route => ({
      name,
      worker: 'quietdesk',
      path: (n) => postOf(n).path,
      init: (n) => sending(n, postOf(n)),
    }),
  );
  return [...(nothing ? [nothing] : []), bare, ...sent, ...others];
}

async function ask({ name, worker, path, init }: Route): Promise<void> {
  asked += 1;
  const response = await workerNamed(worker).fetch(path(asked), init(asked));
  await response.text();
  if (response.status >= 400 && response.status !== 404)
    throw new Error(`${name}: ${response.status}`);
}

async function countedOf({ path, init }: Route): Promise<Counted[]> {
  asked += 1;
  const response = await workerNamed('counting').fetch(path(asked), init(asked));
  return ((await response.json()) as { counted: Counted[] }).counted;
}

function filesOfBuild(): string {
  const files = globSync('dist/**/*', { withFileTypes: true }).filter((file) =>
    file.isFile(),
  ).length;
  const articles = Object.values(manifest.articles).flat().length;
  const ofArticles = globSync('dist/**/articles/**/*', { withFileTypes: true }).filter((file) =>
    file.isFile(),
  ).length;
  const each = ofArticles / articles;
  const most = Math.floor((20_000 - (files - ofArticles)) / each);
  return `${files} files in the build of ${articles} articles, ${each.toFixed(1)} each: 20,000 are enough for ${most} articles, all languages together.`;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function ms(time = 0): string {
  return time.toFixed(1);
}
