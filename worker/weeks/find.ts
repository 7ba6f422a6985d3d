import { closedWeek, weekSoFar } from '../closed-weeks/db/weeks.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { type Week, weekNamed } from '../contract/time/iso-week.ts';
import { type WeekNumbers, weekNumbers } from '../numbers/numbers.ts';
import { weekRows } from './rows.ts';

export interface FoundWeek {
  week: Week;
  numbers: WeekNumbers;
  isOver: boolean;
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
  const week = weekNamed(name, settings.timeZone);
  if (!week || week.from > now) return undefined;

  const isOver = week.to <= now;
  const closed = await closedWeek(db, name);
  if (closed) return { week, numbers: closed, isOver, takenAt: undefined };

  const soFar = await weekSoFar(db, name);
  if (soFar) return { week, isOver, ...soFar };

  const numbers = weekNumbers(await weekRows(db, week), week, settings);
  return { week, numbers, isOver, takenAt: undefined };
}
