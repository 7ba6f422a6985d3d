import type { Env } from '../env.ts';
import { settingsOf } from '../settings.ts';
import { weekRows } from './db/rows.ts';
import { hasMoreVisits, putWeekSoFar, weekSoFar } from './db/so-far.ts';
import { weekOf } from './numbers/iso-week.ts';
import { weekNumbers } from './numbers/numbers.ts';

const HOUR = 3_600_000;
/** A week of so many visits is computed while its page is asked for; of more, the page would be slow. */
const most = 1000;

/** Sums up the week that is not over once an hour, when it has many visits. */
export async function sumOpenWeek(env: Env, now: Date): Promise<void> {
  const settings = await settingsOf(env);
  const week = weekOf(now, settings.timeZone);
  const known = await weekSoFar(env.DB, week.week);
  if (known && now.getTime() - Date.parse(known.takenAt) < HOUR) return;
  if (!known && !(await hasMoreVisits(env.DB, week, most))) return;

  const numbers = weekNumbers(await weekRows(env.DB, week), week, settings);
  await putWeekSoFar(env.DB, { numbers, takenAt: now.toISOString() });
}
