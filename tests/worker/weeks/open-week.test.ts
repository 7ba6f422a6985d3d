import { describe, expect, test } from 'vitest';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { findWeek } from '../../../worker/weeks/find.ts';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, settings, worker } from '../harness.ts';

/** In Singapore, where the owner of the demonstration sits. */
const week = '2026-W46';
const wednesday = new Date('2026-11-11T04:00:00Z');
const minutesLater = (minutes: number) => new Date(wednesday.getTime() + minutes * 60_000);

describe('a week that is not over', () => {
  test('is as it stands now, while it has few visits', async () => {
    await addVisits(1000);
    await runSchedule(wednesday);
    await addVisits(1);

    expect(await found(minutesLater(5))).toMatchObject({
      numbers: { visits: 1001 },
      isOver: false,
      takenAt: undefined,
    });
  });

  test('with many visits is summed up once an hour, and says when', async () => {
    await addVisits(1001);
    await runSchedule(wednesday);
    await addVisits(10);
    await runSchedule(minutesLater(50));
    const before = await found(minutesLater(59));
    await runSchedule(minutesLater(60));
    const after = await found(minutesLater(61));

    expect(before).toMatchObject({ numbers: { visits: 1001 }, takenAt: wednesday.toISOString() });
    expect(after).toMatchObject({
      numbers: { visits: 1011 },
      takenAt: minutesLater(60).toISOString(),
    });
  });

  test('closes with all that it had, and nothing of the sum is left', async () => {
    await addVisits(1001);
    await runSchedule(wednesday);
    await addVisits(5);
    await runSchedule(new Date('2026-11-16T06:00:00Z'));
    const closed = await found(new Date('2026-11-16T07:00:00Z'));

    expect(closed).toMatchObject({ numbers: { visits: 1006 }, isOver: true, takenAt: undefined });
    expect(await db.prepare('SELECT week FROM open_weeks').first()).toBeNull();
  });
});

const runSchedule = (from: Date) => runTurns(worker, from);

const found = (now: Date): Promise<{ numbers: WeekNumbers } | undefined> =>
  findWeek(db, week, { settings, now });

let ids = 0;

async function addVisits(count: number) {
  ids += 1;
  await db
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO visits (visit, started, locale, data, created_at)
       SELECT ?2 || '-' || i, ?3, 'en', json_object('visit', ?2 || '-' || i, 'started', ?3, 'locale', 'en',
              'searches', json_array(json_object('query', 'x', 'answered', json('false'))),
              'articles', json_array()), ?3
         FROM n`,
    )
    .bind(count, `tab-${ids}`, '2026-11-10T02:00:00.000Z')
    .run();
}
