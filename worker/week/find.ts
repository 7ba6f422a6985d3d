import { weekRows } from '../db/week-rows.ts';
import { closedWeek } from '../db/weeks.ts';
import type { Env } from '../env.ts';
import { settingsOf } from '../settings.ts';
import { type Week, weekNamed } from './iso-week.ts';
import { type WeekNumbers, weekNumbers } from './numbers.ts';

export interface FoundWeek {
  week: Week;
  numbers: WeekNumbers;
  isOver: boolean;
}

/** A week as it was stored when it closed, or as it stands now; nothing for a name that is none, or in the future. */
export async function findWeek(env: Env, name: string, now: Date): Promise<FoundWeek | undefined> {
  const settings = await settingsOf(env);
  const week = weekNamed(name, settings.timeZone);
  if (!week || week.from > now) return undefined;

  const numbers =
    (await closedWeek(env.DB, name)) ?? weekNumbers(await weekRows(env.DB, week), week, settings);
  return { week, numbers, isOver: week.to <= now };
}
