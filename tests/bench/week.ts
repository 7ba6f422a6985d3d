import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createTestHarness } from 'wrangler';
import { readOptions } from '../../scripts/terminal/options.ts';
import type { Manifest } from '../../worker/contract/published/manifest.ts';
import type { SharedSettings } from '../../worker/contract/published/settings.ts';
import { weekAfter, weekOf } from '../../worker/contract/time/iso-week.ts';
import type { Env } from '../../worker/env.ts';
import buildSite from '../built-site.ts';
import { runSchedule } from '../schedule.ts';
import { secrets } from '../secrets.ts';
import { writeConfig } from '../worker-config.ts';
import type { Counted } from './counting-database.ts';
import { amounts, fillWeeks } from './fill-weeks.ts';

readOptions({
  help: `npm run bench:week

How long the pages of a week take, and what they ask of the database, with 50,000 visits in the open week and twelve
closed weeks before it.`,
  options: {},
});

const rounds = 50;
const warmUps = 10;

const headers = { authorization: `Bearer ${secrets.ADMIN_TOKEN}` };

buildSite();
const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
const main = 'tests/bench/counting-worker.ts';
const server = createTestHarness({
  workers: [
    { configPath: writeConfig({ folder }), secrets },
    { configPath: writeConfig({ folder, name: 'counting', main }), secrets },
  ],
});
await server.listen();
const worker = server.getWorker<Env>('quietdesk');
await worker.applyD1Migrations('DB');
const { DB: db } = await worker.getEnv();

const settings: SharedSettings = JSON.parse(readFileSync('dist/settings.json', 'utf8'));
const manifest: Manifest = JSON.parse(readFileSync('dist/articles.json', 'utf8'));
const now = new Date();
const open = weekOf(now, settings.timeZone);
const articles = manifest.articles.en.map(({ slug }) => slug);
await fillWeeks({ db, now, timeZone: settings.timeZone, articles });

console.log(
  `${amounts.open} visits in the open week, ${amounts.closed} in the twelve before, ${amounts.votes} votes.`,
);
console.log(`The schedule: ${await scheduleTime(now)} ms for all of it, the first time.`);
const nextHour = new Date(now.getTime() + 3_600_000);
console.log(`An hour later, the open week alone: ${await scheduleTime(nextHour)} ms.`);

const closed = weekAfter(open, -1, settings.timeZone);
for (const [name, path] of [
  ['nothing but a number (baseline)', '/api/health'],
  ['a closed week', `/admin/weeks/${closed.week}/`],
  ['the open week', `/admin/weeks/${open.week}/`],
] as const) {
  console.log(`\n${name}: ${await timesOf(path)}; ${await sizeOf(path)}`);
  for (const line of await askedBy(path)) console.log(`  ${line}`);
}
await server.close();
rmSync(folder, { recursive: true });

async function scheduleTime(scheduledTime: Date): Promise<number> {
  const start = performance.now();
  await runSchedule(worker, scheduledTime, 14);
  return Math.round(performance.now() - start);
}

async function timesOf(path: string): Promise<string> {
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const start = performance.now();
    const response = await worker.fetch(path, { headers });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(part * (times.length - 1))]?.toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, best ${at(0)} ms`;
}

async function sizeOf(path: string): Promise<string> {
  const text = await (await worker.fetch(path, { headers })).text();
  const bytes = Buffer.from(text);
  return `${bytes.length} bytes, ${brotliCompressSync(bytes).length} as Brotli`;
}

/** What a page asks of the database: rows read, and where a whole table is. */
async function askedBy(path: string): Promise<string[]> {
  const response = await server.getWorker('counting').fetch(path, { headers });
  const { counted } = (await response.json()) as { counted: Counted[] };
  const lines = counted.map(async ({ sql, values, rowsRead, milliseconds }) => {
    const { results } = await db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>();
    const whole = results.some(({ detail }) =>
      /^SCAN (?!.*(INDEX|CONSTANT|VIRTUAL|SUBQUERY))/.test(detail),
    );
    const start = sql.replace(/\s+/g, ' ').trim().slice(0, 90);
    return `${String(rowsRead).padStart(6)} rows ${milliseconds.toFixed(1)} ms${whole ? ' WHOLE TABLE' : ''}  ${start}`;
  });
  return Promise.all(lines);
}
