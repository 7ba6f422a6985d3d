import { DAY, HOUR, MINUTE } from '../../../worker/contract/time/durations.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import type { Env } from '../../../worker/env.ts';
import { settingsOf } from '../../../worker/settings.ts';
import { turns } from '../../../worker/turns/turns.ts';
import { goOn } from './clock.ts';
import { type Attempt, scheduleWith } from './drill.ts';
import { faulty, impatience, modes } from './faulty.ts';
import { rowsAt } from './rows.ts';
import { putBack, type Rows, rowsIn, textOf } from './tables.ts';

export interface ScheduleAttempt extends Pick<Attempt, 'call' | 'binding' | 'mode'> {
  /** In which turn of the schedule, counted from 0. */
  turn: number;
  /** How many steps failed, then and after. */
  failed: number;
  /** Whether the turns that followed made up for it. */
  isAsAfter: boolean;
}

/**
 * From the first job on, the week closes in the second round: its searches that led nowhere become gaps in the first, and
 * wait for their group. Where a fault keeps the first round from that, the third closes it; no fault takes longer.
 */
const rounds = 3;

/** A turn without a fault: the rows that it found, and what it called. */
interface Turn {
  rows: Rows;
  calls: string[];
}

/**
 * Runs the schedule once without a fault; then each turn that changed something with a fault of each of its calls: what
 * becomes of it goes by turns. After each the schedule goes on without a fault, a round at once, and the rest an hour later,
 * when the open week is summed up again.
 */
export async function drillSchedule(env: Env): Promise<ScheduleAttempt[]> {
  const { timeZone } = await settingsOf(env);
  // A Tuesday, when last week is over.
  goOn(weekOf(new Date(), timeZone).closes.getTime() + DAY - Date.now());
  const now = new Date();
  await putBack(env.DB, { ...(await rowsAt(now, timeZone)), turns: [{ id: 1, taken: turns - 1 }] });
  const taken = await takeTurns(env, now);
  const after = await found(env.DB);

  const attempts: ScheduleAttempt[] = [];
  for (const { rows, ...fault } of faultsAt(taken)) {
    const { turn, call, mode } = fault;
    const broken = faulty(env, (_, number) => (number === call ? mode : undefined));
    goOn(2 * MINUTE);
    await putBack(env.DB, rows);
    const stopped = await takeTurn({ ...broken.env, ...impatience(mode) }, timeOf(turn, now));
    const failed = stopped + (await takeRest(turn + 1));
    attempts.push({ ...fault, failed, isAsAfter: (await found(env.DB)) === after });
  }
  return attempts;

  /** Returns how many steps failed. */
  async function takeRest(first: number): Promise<number> {
    let failed = 0;
    for (let turn = first; turn < rounds * turns; turn += 1) {
      const isHourLater = turn >= first + turns;
      failed += await takeTurn(env, timeOf(turn, now, isHourLater ? HOUR : 0));
    }
    return failed;
  }
}

/** Of each turn that changed something, each call, with what becomes of it. */
function faultsAt(taken: readonly Turn[]) {
  const called = taken.flatMap(({ rows, calls }, turn) => {
    const next = taken[turn + 1];
    if (!next || isSame(rows, next.rows)) return [];
    return calls.map((binding, index) => ({ rows, turn, binding, call: index + 1 }));
  });
  return called.map((call, number) => ({ ...call, mode: modes[number % modes.length] ?? 'fails' }));
}

/** Each reads the settings anew, as it does in an attempt. */
async function takeTurns(env: Env, now: Date): Promise<Turn[]> {
  const taken: Turn[] = [];
  while (taken.length < rounds * turns) {
    goOn(2 * MINUTE);
    const rows = await rowsIn(env.DB);
    const whole = faulty(env, () => undefined);
    await takeTurn(whole.env, timeOf(taken.length, now));
    taken.push({ rows, calls: whole.calls });
  }
  return taken;
}

/** One comes a minute: what two jobs did at the same time has no order. */
const timeOf = (turn: number, now: Date, later = 0) =>
  new Date(now.getTime() + turn * MINUTE + later);

/** Returns how many steps failed. */
async function takeTurn(env: Env, scheduledTime: Date): Promise<number> {
  try {
    await scheduleWith(env).scheduled({ cron: '* * * * *', scheduledTime });
    return 0;
  } catch (fault) {
    if (!(fault instanceof AggregateError)) throw fault;
    return fault.errors.length;
  }
}

/** How far what was stored before is encrypted changes nothing that it says. */
const uncounted = ['turns', 'key_changes'];

const isSame = (one: Rows, other: Rows) => textOf(one, uncounted) === textOf(other, uncounted);

/**
 * Rows get other numbers where steps come to them in another order, or a second time; and other runs ask the index last.
 * What is tried twice is counted twice, and a turn that failed may not have been taken.
 */
async function found(db: D1Database): Promise<string> {
  const text = textOf(await rowsIn(db), ['budgets', ...uncounted]).replace(
    /"(?:id|wording)":\d+,|"build":"(?:time)?",/g,
    '',
  );
  return text.split('\n').sort().join('\n');
}
