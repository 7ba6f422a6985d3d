import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../search/seeded.ts';
import { filesIn, importsOf } from '../source-files.ts';
import { weekAt } from './calendar.ts';
import { differences } from './differences.ts';
import { type Plan, recordingOf } from './generate/generate.ts';
import { type LivedWeeks, startWeeks } from './lived-weeks.ts';

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

describe.each(plans)('$visits visits over eight weeks in $zone', (plan) => {
  const recording = recordingOf(plan);
  let weeks: LivedWeeks;

  beforeAll(async () => {
    weeks = await startWeeks(recording);
    await weeks.live(oddTimes, 2);
  });
  afterAll(() => weeks.stop());

  test('every number of every week is as computed from what is known', async () => {
    const stored = await weeks.stored();
    const expected = weeks.expected();

    expect(Object.keys(stored)).toEqual(Object.keys(expected));
    expect(Object.keys(stored).length).toBeGreaterThanOrEqual(8);
    expect(differences(stored, expected)).toEqual([]);
  });

  test('running the schedule again changes nothing', async () => {
    const before = await weeks.storedText();
    for (const later of [0, MINUTE, DAY]) await weeks.runSchedule(weeks.end + later);

    expect(before.length).toBeGreaterThanOrEqual(8);
    expect(await weeks.storedText()).toEqual(before);
  });

  test('what was stored in another order, and summed up when all was over, is the same', async () => {
    const before = await weeks.stored();
    await weeks.liveInAnotherOrder(seeded(11));

    expect(differences(await weeks.stored(), before)).toEqual([]);
  });
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

/** Too early, late, several times, or not at all. */
const oddTimes = (monday: number, week: number): number[] =>
  ([[HOUR], [HOUR - 1, HOUR + 7 * MINUTE], [], [9 * HOUR, 2 * DAY], [6 * DAY]][week % 5] ?? []).map(
    (later) => monday + later,
  );
