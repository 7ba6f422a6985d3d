import { oneOf, seeded } from '../../search/seeded.ts';
import { clockChanges, startOf } from '../calendar.ts';
import type { Happening, Recording } from '../events.ts';
import { feedbackOf } from './feedback.ts';
import { messagesOf } from './messages.ts';
import { wordings } from './questions.ts';
import { visitsOf } from './visits.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface Plan {
  zone: string;
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
  const { zone, seed } = plan;
  const mondays = Array.from({ length: plan.weeks + 1 }, (_, week) =>
    startOf(dayAfter(plan.monday, 7 * week), zone),
  );
  const chance = seeded(seed);
  const dice: Dice = {
    chance,
    time: timesOf(plan, mondays, chance),
    one: (items) => oneOf(items, chance),
    is: (share) => chance() < share,
  };

  const { visits, messages } = visitsOf(plan.visits, dice);
  const happenings: Happening[] = [
    ...visits,
    ...messagesOf(messages, { dice, first: mondays[0] ?? 0, count: Math.round(plan.visits / 40) }),
    ...feedbackOf(plan.visits, dice),
  ];
  return { zone, wordings, mondays, happenings: happenings.sort((a, b) => a.at - b.at) };
}

/** Any instant of the weeks, often one beside a midnight, a week's border or a change of the clocks. */
function timesOf({ zone, monday, weeks, quiet }: Plan, mondays: number[], chance: () => number) {
  const [first = 0, last = 0] = [mondays[0], mondays.at(-1)];
  const [silence = 0, noise = 0] = mondays.slice(quiet, quiet + 2);
  const midnights = Array.from({ length: 7 * weeks }, (_, day) =>
    startOf(dayAfter(monday, day), zone),
  );
  const borders = [
    ...midnights,
    ...[...mondays, ...clockChanges(first, last, zone)].flatMap((border) => Array(4).fill(border)),
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

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
