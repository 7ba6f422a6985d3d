import { calendarAround } from '../closed-weeks/calendar.ts';
import { closedWeek, weekSoFar } from '../closed-weeks/db/weeks.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { type Week, weekAfter, weekNamed } from '../contract/time/iso-week.ts';
import { type WeekNumbers, weekNumbers } from '../numbers/numbers.ts';
import { firstRowTime } from './db.ts';
import { weekRows } from './rows.ts';

export interface FoundWeek {
  week: Week;
  numbers: WeekNumbers;
  isOver: boolean;
  /** Whether it goes on, or is the newest that is over: what waits now is told with no older one. */
  isCurrent: boolean;
  /** Whether it was over before the first thing that is stored. */
  isBeforeData: boolean;
  /** When the numbers were summed up, where that was before now and the week is not closed. */
  takenAt: string | undefined;
}

/**
 * A week as it was stored when it closed, as the schedule last summed it up, or as it stands now; nothing for a
 * name that is none, or in the future.
 */
export async function findWeek(
  db: D1Database,
  name: string,
  { settings, now }: { settings: SharedSettings; now: Date },
): Promise<FoundWeek | undefined> {
  const named = weekNamed(name, settings.timeZone);
  if (!named) return undefined;
  const next = weekAfter(named, 1, settings.timeZone);
  const { placed } = await calendarAround(db, { first: named, last: next });
  const week = placed(named);
  if (week.from > now) return undefined;

  const found = {
    week,
    isOver: week.to <= now,
    isCurrent: placed(next).to > now,
    isBeforeData: false,
    takenAt: undefined,
  };
  const closed = await closedWeek(db, name);
  if (closed) return { ...found, numbers: closed };

  const soFar = await weekSoFar(db, name);
  if (soFar) return { ...found, ...soFar };

  const [first, rows] = await Promise.all([firstRowTime(db), weekRows(db, week)]);
  const isBeforeData = first === null || week.to <= new Date(first);
  return { ...found, isBeforeData, numbers: weekNumbers(rows, week, settings) };
}
