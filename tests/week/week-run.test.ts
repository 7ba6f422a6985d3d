import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded, shuffled } from '../search/seeded.ts';
import { filesIn, importsOf } from '../source-files.ts';
import { weekAt } from './calendar.ts';
import { differences } from './differences.ts';
import type { Recording } from './events.ts';
import { expectedWeeks } from './expected/expected.ts';
import { type Plan, recordingOf } from './generate/generate.ts';
import { ownerOf, storeWordings } from './store.ts';
import { startWith } from './zoned-worker.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Both have a change of the clocks; Fiji's has two and the end of a year of 53 weeks between them. */
const plans: Plan[] = [
  {
    zone: 'Pacific/Fiji',
    monday: '2020-11-30',
    weeks: 8,
    visits: 10_000,
    quiet: 1,
    seed: 4,
  },
  {
    zone: 'Europe/Berlin',
    monday: '2026-09-28',
    weeks: 8,
    visits: 2000,
    quiet: 5,
    seed: 7,
  },
];

/** Hours that lie over a midnight, and over the hour at which Fiji's clocks change. */
const officeHours = {
  monday: { from: '09:00', to: '17:30' },
  tuesday: { from: '09:00', to: '17:30' },
  thursday: { from: '13:00', to: '21:00' },
  friday: { from: '09:00', to: '12:00' },
  saturday: { from: '21:00', to: '03:30' },
};
const holidays = ['2020-12-25', '2021-01-01', '2026-10-03'];

describe.each(plans)('$visits visits over eight weeks in $zone', (plan) => {
  const recording = recordingOf(plan);
  const { zone, mondays } = recording;
  const end = (mondays.at(-1) ?? 0) + 5 * HOUR;
  let server: Awaited<ReturnType<typeof startWith>>;

  beforeAll(async () => {
    server = await startWith({ timeZone: zone, officeHours, holidays });
    await storeWordings(recording, server.db, build);
    await live(recording);
  });
  afterAll(() => server.stop());

  test('every number of every week is as computed from what is known', async () => {
    const stored = await storedWeeks();
    const expected = expectedWeeks(recording, server.settings, end);
    expect([...stored.keys()]).toEqual([...expected.keys()]);
    expect(stored.size).toBeGreaterThanOrEqual(8);
    expect(differences(Object.fromEntries(stored), Object.fromEntries(expected))).toEqual([]);
  });

  test('running the schedule again changes nothing', async () => {
    const before = await storedText();
    for (const later of [0, MINUTE, DAY]) await runSchedule(end + later);

    expect(before.length).toBeGreaterThanOrEqual(8);
    expect(await storedText()).toEqual(before);
  });

  test('what was stored in another order, and summed up when all was over, is the same', async () => {
    const before = await storedWeeks();
    await empty(server.db);
    await storeWordings(recording, server.db, build);
    await server.store(inAnotherOrder(recording));
    await runSchedule(end);

    expect(
      differences(Object.fromEntries(await storedWeeks()), Object.fromEntries(before)),
    ).toEqual([]);
  });

  /** What happens, with the schedule coming at odd times: too early, late, each time twice at a time, or not at all. */
  async function live({ happenings }: Recording) {
    let from = Number.NEGATIVE_INFINITY;
    for (const run of [...mondays.slice(1, -1).flatMap(oddTimes), end]) {
      const meanwhile = happenings.filter(({ at }) => at >= from && at < run);
      await server.store(meanwhile);
      await Promise.all([runSchedule(run), runSchedule(run)]);
      from = run;
    }
  }

  const runSchedule = (time: number) =>
    server.worker.scheduled({ cron: '*/10 * * * *', scheduledTime: new Date(time) });

  async function storedText() {
    const { results } = await server.db
      .prepare('SELECT week, data, closed_at FROM weeks ORDER BY week')
      .all<{ week: string; data: string; closed_at: string }>();
    return results;
  }

  const storedWeeks = async () =>
    new Map((await storedText()).map(({ week, data }) => [week, JSON.parse(data)]));
});

describe('the independent computation', () => {
  test.each(filesIn('tests/week').filter((file) => /expected|calendar|events/.test(file)))(
    '%s knows nothing of the Worker',
    (file) => {
      expect(importsOf(file).filter((path) => !path.startsWith('tests/week/'))).toEqual([]);
    },
  );

  test('sees weeks of 167 and of 169 hours, and a year of 53 weeks', () => {
    const lengths = plans.map((plan) => {
      const { mondays } = recordingOf({ ...plan, visits: 0 });
      return mondays.slice(1).map((monday, week) => (monday - (mondays[week] ?? 0)) / HOUR);
    });

    expect(lengths).toEqual([
      [168, 168, 167, 168, 168, 168, 169, 168],
      [168, 168, 168, 169, 168, 168, 168, 168],
    ]);
    expect(weekAt(Date.parse('2021-01-03T11:00:00Z') - 1, 'Pacific/Fiji')).toBe('2020-W53');
    expect(weekAt(Date.parse('2021-01-03T11:00:00Z'), 'Pacific/Fiji')).toBe('2021-W01');
  });
});

/** The build that is online, which all wordings are taken to have been asked of. */
const build: string = JSON.parse(readFileSync('dist/articles.json', 'utf8')).builtAt;

/** When the schedule comes after a week of the run; a week closes an hour after its end. */
const oddTimes = (monday: number, week: number): number[] =>
  ([[HOUR], [HOUR - 1, HOUR + 7 * MINUTE], [], [9 * HOUR, 2 * DAY], [6 * DAY]][week % 5] ?? []).map(
    (later) => monday + later,
  );

function inAnotherOrder({ happenings }: Recording) {
  const chains = [...Map.groupBy(happenings, ownerOf).values()];
  return shuffled(chains, seeded(11)).flat();
}

async function empty(db: D1Database) {
  const { results } = await db
    .prepare(
      `SELECT name
         FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'
          AND name <> 'd1_migrations'
        ORDER BY name`,
    )
    .all<{ name: string }>();
  // Numbers of gaps begin anew too: the recording knows them.
  const tables = [...results.map(({ name }) => name), 'sqlite_sequence'];
  await db.batch(tables.map((name) => db.prepare(`DELETE FROM ${name}`)));
}
