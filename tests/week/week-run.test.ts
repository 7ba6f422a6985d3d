import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weekOf } from '../../worker/contract/time/iso-week.ts';
import { seeded } from '../search/seeded.ts';
import { filesIn, importsOf } from '../source-files.ts';
import { spanAt, weekAt, zoneAt } from './calendar.ts';
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

/** East and west, by some hours and over the date line, and by quarters of an hour. */
const moving: Plan = {
  zone: 'Europe/Berlin',
  moves: [
    { zone: 'America/Los_Angeles', week: 1 },
    { zone: 'Pacific/Kiritimati', week: 3 },
    { zone: 'Pacific/Pago_Pago', week: 5 },
    { zone: 'Asia/Kathmandu', week: 6 },
  ],
  monday: '2026-09-28',
  weeks: 8,
  visits: 1500,
  quiet: 2,
  seed: 23,
};

describe('eight weeks in which the time zone of the settings changes four times', () => {
  const recording = recordingOf(moving);
  let weeks: LivedWeeks;

  beforeAll(async () => {
    weeks = await startWeeks(recording);
    await weeks.live(oddTimes, 1);
  });
  afterAll(() => weeks.stop());

  test('every number of every week is as computed from what is known', async () => {
    const stored = await weeks.stored();
    const expected = weeks.expected();

    expect(Object.keys(stored)).toEqual(Object.keys(expected));
    expect(differences(stored, expected)).toEqual([]);
  });

  test('running the schedule again changes nothing', async () => {
    const before = await weeks.storedText();
    for (const later of [0, MINUTE, DAY]) await weeks.runSchedule(weeks.end + later);

    expect(await weeks.storedText()).toEqual(before);
  });

  test('each week begins where the last one ended, and says by how much it is longer or shorter', async () => {
    const stored = withAll((await weeks.stored()) as Record<string, Bounds>);
    const joints = stored.slice(1).map(({ begins }, week) => begins === stored[week]?.ends);
    const seams = stored.flatMap(({ seam }) => (seam ? [seam] : []));

    expect(joints).toEqual(joints.map(() => true));
    expect(seams).toEqual([
      { before: 'Europe/Berlin', hours: expect.any(Number) },
      { before: 'America/Los_Angeles', hours: expect.any(Number) },
      { before: 'Pacific/Kiritimati', hours: expect.any(Number) },
      { before: 'Pacific/Pago_Pago', hours: expect.any(Number) },
    ]);
    expect(seams.map(({ hours }) => hours)).toEqual([9, -21, 25, -16.75]);
  });

  test('a network has one name in each week, as the settings of the moment name it', () => {
    const { zones, happenings } = recording;
    const others = happenings.filter(
      ({ at }) => weekOf(new Date(at), zoneAt(at, zones)).week !== spanAt(at, zones).week,
    );

    expect(others).toEqual([]);
  });

  test('the weeks together have every visit, message and vote once', async () => {
    const stored = withAll((await weeks.stored()) as Record<string, Counts & Bounds>);
    const [first, last] = [stored[0]?.begins ?? '', stored.at(-1)?.ends ?? ''];
    const rows = (sql: string) => weeks.db.prepare(sql).bind(first, last).first<number>('rows');
    const sum = (count: (week: Counts) => number) =>
      stored.reduce((all, week) => all + count(week), 0);

    expect(sum(({ messages }) => messages.received)).toBe(
      await rows(
        'SELECT COUNT(*) AS rows FROM messages WHERE created_at >= ?1 AND created_at < ?2 AND quarantined = 0',
      ),
    );
    expect(sum(({ articles }) => articles.reduce((all, { helpful }) => all + helpful.of, 0))).toBe(
      await rows('SELECT COUNT(*) AS rows FROM votes WHERE created_at >= ?1 AND created_at < ?2'),
    );
    const started = await weeks.db
      .prepare(
        'SELECT started, created_at AS sent, data FROM visits WHERE started >= ?1 AND started < ?2',
      )
      .bind(first, last)
      .all<{ started: string; sent: string; data: string }>();
    const inTime = started.results.filter(({ started, sent, data }) => {
      const week = stored.find(({ ends }) => started < ends);
      return (
        Date.parse(sent) < Date.parse(week?.ends ?? '') + HOUR && hasQuestion(JSON.parse(data))
      );
    });
    expect(sum(({ visits }) => visits)).toBe(inTime.length);
  });
});

/** Each week once, with what was set aside. */
const withAll = <Week>(stored: Record<string, Week>): Week[] =>
  Object.entries(stored)
    .filter(([name]) => !name.endsWith('with all'))
    .map(([name, week]) => stored[`${name} with all`] ?? week);

interface Bounds {
  begins: string;
  ends: string;
  seam: { before: string; hours: number } | null;
}

interface Counts {
  visits: number;
  messages: { received: number };
  articles: { helpful: { of: number } }[];
}

const hasQuestion = (visit: { searches: []; articles: []; form?: { opened: boolean } }) =>
  visit.searches.length + visit.articles.length > 0 || visit.form?.opened === true;

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
