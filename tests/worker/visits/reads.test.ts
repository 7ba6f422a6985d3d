import { describe, expect, test } from 'vitest';
import { sum } from '../../../worker/statistics.ts';
import { visitsBehind, visitsOfWeek } from '../../../worker/visits/db.ts';
import { type Counted, counting } from '../../bench/counting-database.ts';
import { db } from '../harness.ts';
import { planOf, watched } from '../plans.ts';

const week = {
  from: new Date('2026-11-08T16:00:00Z'),
  to: new Date('2026-11-15T16:00:00Z'),
  closes: new Date('2026-11-15T18:00:00Z'),
};

/** So many visits that began so many milliseconds one after the other. */
const visits = (count: number, apart: number) =>
  db
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO visits (visit, started, locale, data, created_at)
       SELECT visit, started, 'en', json_object('visit', visit, 'started', started), '2026-11-10'
         FROM (SELECT 'visit ' || i AS visit,
                      strftime('%Y-%m-%dT%H:%M:%fZ', 1794276000 + i * ?2 / 1000.0, 'unixepoch') AS started
                 FROM n)`,
    )
    .bind(count, apart)
    .run();

describe('the visits of a week', () => {
  test.each([
    ['at one and the same instant', 0],
    ['at an instant each', 1000],
  ])('are each read once, and are all there, where they began %s', async (_, apart) => {
    await visits(10_000, apart);
    const counted: Counted[] = [];
    const rows = await visitsOfWeek(counting(db, counted), week);

    expect(new Set(rows.map(({ visit }) => visit)).size).toBe(10_000);
    expect(rows).toHaveLength(10_000);
    expect(sum(counted.map(({ rowsRead }) => rowsRead))).toBeLessThan(10_100);
  });

  test('behind a place are read from there on', async () => {
    await visits(10_000, 0);
    const [first] = await visitsBehind(db, week, { behind: undefined, limit: 1 });
    const counted: Counted[] = [];
    const behind = { started: first?.started ?? '', place: (first?.place ?? 0) + 9000 };
    const rows = await visitsBehind(counting(db, counted), week, { behind, limit: 50 });

    expect(rows.map(({ place }) => place - behind.place)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    expect(sum(counted.map(({ rowsRead }) => rowsRead))).toBeLessThan(60);
  });

  test('are read by the index of when they began', async () => {
    const asked: string[] = [];
    await visitsOfWeek(watched(asked), week);
    const plan = (await Promise.all(asked.map(planOf))).flat();

    expect(plan.filter((step) => /^SCAN/.test(step))).toEqual([]);
    expect(plan).toContain('SEARCH visits USING INDEX visits_by_start (started=? AND rowid>?)');
  });
});
