import { oneOf } from '../../search/seeded.ts';
import { differences } from '../../week/differences.ts';
import { type Plan, recordingOf } from '../../week/generate/generate.ts';
import { startWeeks, type Times } from '../../week/lived-weeks.ts';
import { type Drill, type Figure, type Given, none } from './drill.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const weeks: Drill = {
  promise: 'The week is right',
  how: 'Some weeks of a made-up help centre, in a time zone and year that the seed has, are lived through three times: with the schedule on time; with runs that are missed, doubled, too early and late; and stored in another order, with all weeks summed up at the end. Each week is stored once, and every number is the one that another program computes from what happened.',
  run,
};

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const recordings = size(3, 1);
  const wrong: Record<'numbers' | 'odd' | 'order' | 'again', string[]> = {
    ...{ numbers: [], odd: [], order: [], again: [] },
  };
  let stored = 0;
  for (let done = 0; done < recordings; done += 1) {
    const lived = await startWeeks(recordingOf(planBy(chance, size(3000, 200))));
    await lived.live((monday) => [monday + HOUR], 1);
    const onTime = await lived.stored();
    stored += Object.keys(onTime).length;
    wrong.numbers.push(...differences(onTime, lived.expected()));

    await lived.live(oddTimesBy(chance), 2);
    wrong.odd.push(...differences(await lived.stored(), onTime));
    const text = JSON.stringify(await lived.storedText());
    for (const later of [0, MINUTE, DAY]) await lived.runSchedule(lived.end + later);
    if (JSON.stringify(await lived.storedText()) !== text) wrong.again.push('a week changed');

    await lived.liveInAnotherOrder(chance);
    wrong.order.push(...differences(await lived.stored(), onTime));
    await lived.stop();
    progress('recordings', done + 1, recordings);
  }
  return [
    { name: 'weeks', count: stored, atLeast: 6 * recordings },
    none('numbers that are not as computed from what happened', wrong.numbers),
    none('numbers that are others where runs were missed, doubled, early or late', wrong.odd),
    none('numbers that are others where all was stored in another order', wrong.order),
    none('weeks that a further run changed', wrong.again),
  ];
}

const zones = [
  ...['Europe/Berlin', 'Pacific/Fiji', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'],
  ...['America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'],
];

function planBy(chance: () => number, visits: number): Plan {
  const weeks = 6;
  // The fifth of January 2015 is a Monday.
  const monday = new Date(Date.UTC(2015, 0, 5) + 7 * DAY * Math.floor(600 * chance()));
  return {
    zone: oneOf(zones, chance),
    monday: monday.toISOString().slice(0, 10),
    ...{ weeks, visits, quiet: Math.floor(weeks * chance()), seed: Math.floor(2 ** 32 * chance()) },
  };
}

/** After a week the schedule comes not at all, too early, late, or several times. */
const oddTimesBy =
  (chance: () => number): Times =>
  (monday) =>
    oneOf([[], [HOUR], [HOUR - 1, HOUR + 7 * MINUTE], [9 * HOUR, 2 * DAY], [6 * DAY]], chance).map(
      (later) => monday + later,
    );
