import { readFileSync } from 'node:fs';
import { runSchedule as runTurns } from '../schedule.ts';
import { shuffled } from '../search/seeded.ts';
import { zoneAt } from './calendar.ts';
import type { Recording } from './events.ts';
import { expectedWeeks } from './expected/expected.ts';
import { ownerOf, storeWordings } from './store.ts';
import { startWith } from './zoned-worker.ts';

const HOUR = 3_600_000;

/** Hours that lie over a midnight, and over the hour at which Fiji's clocks change. */
const officeHours = {
  monday: { from: '09:00', to: '17:30' },
  tuesday: { from: '09:00', to: '17:30' },
  thursday: { from: '13:00', to: '21:00' },
  friday: { from: '09:00', to: '12:00' },
  saturday: { from: '21:00', to: '03:30' },
};
const holidays = ['2020-12-25', '2021-01-01', '2026-10-03'];

/** When the schedule comes after a week of the run, counted from 0; a week closes an hour after its end. */
export type Times = (monday: number, week: number) => number[];

export type LivedWeeks = Awaited<ReturnType<typeof startWeeks>>;

/** Starts a Worker in which a recording is lived through, as often as is asked. */
export async function startWeeks(recording: Recording) {
  const { zones, mondays, happenings } = recording;
  const end = (mondays.at(-1) ?? 0) + 5 * HOUR;
  const server = await startWith(
    zones.map(({ zone }) => zone),
    { officeHours, holidays },
  );
  const { db } = server;

  /** When the time zone changes: what came until then was stored, and the schedule came, under the one before. */
  const changes = zones.slice(1).map(({ since }) => since);
  const zoneUntil = (time: number) => zoneAt(time - 1, zones);

  /** At the end it comes until every week that it missed is caught up: one a round, with what that week waits for. */
  const runSchedule = (time: number) =>
    runTurns(
      server.workerIn(zoneUntil(time)),
      new Date(time),
      time < end ? undefined : 3 * mondays.length,
    );

  async function storedText() {
    const { results } = await db
      .prepare('SELECT week, data, closed_at FROM weeks ORDER BY week')
      .all<{ week: string; data: string; closed_at: string }>();
    return results;
  }

  async function begin() {
    await empty(db);
    await storeWordings(recording, db, builtNow());
  }

  return {
    end,
    runSchedule,
    storedText,
    /** Everything happens in its order, with the schedule coming at these times, each time so often at once. */
    async live(times: Times, atOnce: number) {
      await begin();
      let from = Number.NEGATIVE_INFINITY;
      const runs = [...mondays.slice(1, -1).flatMap(times), ...changes].sort((a, b) => a - b);
      for (const run of [...runs, end]) {
        const between = happenings.filter(({ at }) => at >= from && at < run);
        await server.store(between, zoneUntil(run));
        await Promise.all(Array.from({ length: atOnce }, () => runSchedule(run)));
        from = run;
      }
    },
    /** Everything is stored in another order, and summed up when all is over. */
    async liveInAnotherOrder(chance: () => number) {
      await begin();
      const chains = [...Map.groupBy(happenings, ownerOf).values()];
      await server.store(shuffled(chains, chance).flat(), zoneUntil(end));
      await runSchedule(end);
    },
    /** The closed weeks by their names, each as it counts and with what was set aside, if anything was. */
    async stored(): Promise<Record<string, unknown>> {
      const { results } = await db
        .prepare('SELECT week, data FROM week_readings WHERE counts_all = 1 ORDER BY week')
        .all<{ week: string; data: string }>();
      return Object.fromEntries([
        ...(await storedText()).map(({ week, data }) => [week, JSON.parse(data)]),
        ...results.map(({ week, data }) => [`${week} with all`, JSON.parse(data)]),
      ]);
    },
    /** The same as computed from what is known. */
    expected(): Record<string, unknown> {
      const weeks = [...expectedWeeks(recording, server.settings, end)];
      return Object.fromEntries([
        ...weeks.map(([week, { limited }]) => [week, limited]),
        ...weeks.flatMap(([week, { all }]) => (all ? [[`${week} with all`, all]] : [])),
      ]);
    },
    db,
    stop: () => server.stop(),
  };
}

/** The build that is online, which all wordings are taken to have been asked of. */
const builtNow = (): string => JSON.parse(readFileSync('dist/articles.json', 'utf8')).builtAt;

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
