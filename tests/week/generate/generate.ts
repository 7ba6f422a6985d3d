import { oneOf, seeded } from '../../search/seeded.ts';
import { clockChanges, startOf, type ZoneSince, zoneAt } from '../calendar.ts';
import type { Happening, Recording } from '../events.ts';
import { crowdsOf } from './crowds.ts';
import { feedbackOf } from './feedback.ts';
import { messagesOf } from './messages.ts';
import { wordings } from './questions.ts';
import { visitsOf } from './visits.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface Plan {
  zone: string;
  /** Other time zones of the settings, each from the middle of a week on, counted from 0. */
  moves?: { zone: string; week: number }[];
  /** The first day, a Monday. */
  monday: string;
  weeks: number;
  visits: number;
  /** The week in which hardly anybody comes, from 0. */
  quiet: number;
  seed: number;
}

/** What chance needs to place something: a number from 0 to below 1, an instant, one of a list. */
export interface Dice {
  chance: () => number;
  time: () => number;
  one: <Item>(items: readonly Item[]) => Item;
  /** True so often, 0 to 1. */
  is: (share: number) => boolean;
}

/** Eight weeks or so of a help centre, the same for the same plan; what became of each visit is known. */
export function recordingOf(plan: Plan): Recording {
  const { seed } = plan;
  const zones = zonesOf(plan);
  const mondays = Array.from({ length: plan.weeks + 1 }, (_, week) =>
    startOfDay(dayAfter(plan.monday, 7 * week), zones),
  );
  const chance = seeded(seed);
  const dice: Dice = {
    chance,
    time: timesOf(plan, { mondays, zones }, chance),
    one: (items) => oneOf(items, chance),
    is: (share) => chance() < share,
  };

  const { visits, messages } = visitsOf(plan.visits, dice);
  const happenings: Happening[] = [
    ...visits,
    ...messagesOf(messages, { dice, first: mondays[0] ?? 0, count: Math.round(plan.visits / 40) }),
    ...feedbackOf(plan.visits, dice),
    ...crowdsOf(mondays),
  ];
  return { zones, wordings, mondays, happenings: happenings.sort((a, b) => a.at - b.at) };
}

/** Any instant of the weeks, often one beside a midnight, a week's border or a change of the clocks. */
function timesOf(
  { monday, weeks, quiet }: Plan,
  { mondays, zones }: { mondays: number[]; zones: ZoneSince[] },
  chance: () => number,
) {
  const [first = 0, last = 0] = [mondays[0], mondays.at(-1)];
  const [silence = 0, noise = 0] = mondays.slice(quiet, quiet + 2);
  const midnights = Array.from({ length: 7 * weeks }, (_, day) =>
    startOfDay(dayAfter(monday, day), zones),
  );
  const borders = [
    ...midnights,
    ...[...mondays, ...changesIn(first, last, zones)].flatMap((border) => Array(4).fill(border)),
  ];
  const near = [-61 * MINUTE, -MINUTE, -1, 0, 1, MINUTE, 59 * MINUTE];

  const time = (): number => {
    const isNear = chance() < 0.15;
    const at = isNear
      ? oneOf(borders, chance) + oneOf(near, chance)
      : first + Math.floor(chance() * (last - first));
    const isSilent = at >= silence && at < noise && chance() > 0.01;
    return at < first || at >= last || isSilent ? time() : at;
  };
  return time;
}

/** Thursdays: by then the week before is closed, whenever its schedule came. */
function zonesOf({ zone, moves = [], monday }: Plan): ZoneSince[] {
  const later = moves.map(({ zone, week }) => ({
    zone,
    since: Date.parse(dayAfter(monday, 7 * week + 3)),
  }));
  return [{ zone, since: Number.NEGATIVE_INFINITY }, ...later];
}

const startOfDay = (day: string, zones: ZoneSince[]) =>
  startOf(day, zoneAt(Date.parse(day), zones));

/** Changes of the clocks, and of the time zone. */
const changesIn = (first: number, last: number, zones: ZoneSince[]) => [
  ...clockChanges(first, last, zones[0]?.zone ?? ''),
  ...zones.slice(1).map(({ since }) => since),
];

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
