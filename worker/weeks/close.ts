import { calendarAround } from '../closed-weeks/calendar.ts';
import { keepBounds, newestEnd } from '../closed-weeks/db/bounds.ts';
import {
  closedWeeksFrom,
  isWeekStored,
  putWeekSoFar,
  storeWeek,
  weekSoFar,
} from '../closed-weeks/db/weeks.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { HOUR } from '../contract/time/durations.ts';
import { type Week, weekAfter, weekNamed, weekOf } from '../contract/time/iso-week.ts';
import { emailInsertion } from '../email/db/outbox.ts';
import { unlessStopped } from '../email/db/stopped.ts';
import type { Env } from '../env.ts';
import { addNoClickGaps } from '../gaps/db/gaps.ts';
import { gapsOfWeek, isWaitingForGaps } from '../gaps/db/week.ts';
import { noClickGaps } from '../gaps/schedule/unreported.ts';
import { limitNetworks } from '../numbers/networks.ts';
import {
  type WeekNumbers,
  type WeekReadings,
  weekNumbers,
  weekReadings,
} from '../numbers/numbers.ts';
import { judgeVisits } from '../numbers/visits.ts';
import { settingsOf } from '../settings.ts';
import { hasMoreVisits } from '../visits/db.ts';
import { firstRowTime } from './db.ts';
import { weekEmail } from './email.tsx';
import { weekRows } from './rows.ts';

/** How far a missed schedule is caught up; rows of older weeks may be gone. */
const catchUpWeeks = 12;

/** Computes and stores the first week that is over and not stored yet. Run twice, it adds nothing. */
export async function closeWeek(env: Env, now: Date): Promise<void> {
  const first = await firstRowTime(env.DB);
  if (first === null) return;

  const settings = await settingsOf(env);
  const over = await weeksOver(env.DB, { now, first: new Date(first), ...settings });
  const [oldest] = over;
  if (!oldest) return;

  const closed = await closedWeeksFrom(env.DB, oldest.week);
  await keepNewestBounds(env.DB, settings.timeZone);
  const week = over.find(({ week }) => !closed.has(week));
  const readings = week && (await finalReadings(env.DB, week, settings));
  if (!readings) return;

  // Weeks that are caught up are no news.
  const emails =
    week === over.at(-1) ? [await emailOf(env, { week, numbers: readings.limited }, now)] : [];
  await storeWeek(env.DB, { week, readings }, { closedAt: now.toISOString(), emails });
}

async function emailOf(env: Env, closing: { week: Week; numbers: WeekNumbers }, now: Date) {
  const found = { isOver: true, isCurrent: true, isBeforeData: false, takenAt: undefined };
  const email = await weekEmail(env, { ...closing, ...found }, now);
  return emailInsertion(env, email, unlessStopped('week', isWeekStored(closing.week.week)));
}

/**
 * The numbers of a week that is over: its messages that no article answers and its searches that led nowhere are
 * gaps, and every gap has its group. Nothing while they wait for these, whose turn comes.
 */
async function finalReadings(
  db: D1Database,
  week: Week,
  settings: SharedSettings,
): Promise<WeekReadings | undefined> {
  if (await isWaitingForGaps(db, week)) return undefined;

  const rows = await weekRows(db, week);
  const judged = judgeVisits(limitNetworks(rows).kept.visits, rows.messages);
  await addNoClickGaps(db, noClickGaps(judged, settings.timeZone), week);
  if (await isWaitingForGaps(db, week)) return undefined;

  return weekReadings({ ...rows, gaps: await gapsOfWeek(db, week) }, week, settings);
}

interface Over extends Pick<SharedSettings, 'timeZone'> {
  now: Date;
  first: Date;
}

/** The weeks that have ended since the first row, the oldest first. */
async function weeksOver(db: D1Database, { now, first, timeZone }: Over): Promise<Week[]> {
  const current = weekOf(now, timeZone);
  const weeks = Array.from({ length: catchUpWeeks }, (_, index) =>
    weekAfter(current, index - catchUpWeeks, timeZone),
  );
  const { placed } = await calendarAround(db, { first: weeks[0] ?? current, last: current });
  return weeks.map(placed).filter(({ to, closes }) => to > first && closes <= now);
}

/** A week that closed before its bounds were kept gets them while the time zone is most likely still the same. */
async function keepNewestBounds(db: D1Database, timeZone: string): Promise<void> {
  const newest = await newestEnd(db);
  const week = newest?.ends === null ? weekNamed(newest.week, timeZone) : undefined;
  if (week) await keepBounds(db, week);
}

/** A week of so many visits is computed while its page is asked for; of more, the page would be slow. */
const maxVisitsAtOnce = 1000;

/** Sums up the week that is not over once an hour, when it has many visits. */
export async function sumOpenWeek(env: Env, now: Date): Promise<void> {
  const settings = await settingsOf(env);
  const present = weekOf(now, settings.timeZone);
  const week = (await calendarAround(env.DB, { first: present, last: present })).at(now);
  const known = await weekSoFar(env.DB, week.week);
  if (known && now.getTime() - Date.parse(known.takenAt) < HOUR) return;
  if (!known && !(await hasMoreVisits(env.DB, week, maxVisitsAtOnce))) return;

  const numbers = weekNumbers(await weekRows(env.DB, week), week, settings);
  await putWeekSoFar(env.DB, { numbers, takenAt: now.toISOString() });
}
