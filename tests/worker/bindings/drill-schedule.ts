import { DAY, MINUTE } from '../../../worker/contract/time/durations.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import type { Env } from '../../../worker/env.ts';
import { settingsOf } from '../../../worker/settings.ts';
import { runSchedule } from '../../schedule.ts';
import { goOn } from './clock.ts';
import { type Attempt, scheduleWith } from './drill.ts';
import { faulty, impatience, modes } from './faulty.ts';
import { rowsAt } from './rows.ts';
import { putBack, rowsIn, textOf } from './tables.ts';

export interface ScheduleAttempt extends Pick<Attempt, 'call' | 'binding' | 'mode'> {
  /** How many steps failed. */
  failed: number;
  /** Whether the run that followed made up for it. */
  isAsAfter: boolean;
}

/**
 * Runs the schedule once without a fault, then with a fault of each call: what becomes of it goes by turns. After each the
 * schedule runs without a fault, an hour later, when the open week is summed up again.
 */
export async function drillSchedule(env: Env): Promise<ScheduleAttempt[]> {
  const { timeZone } = await settingsOf(env);
  // A Tuesday, when last week is over.
  goOn(weekOf(new Date(), timeZone).closes.getTime() + DAY - Date.now());
  const now = new Date();
  const rows = await rowsAt(now, timeZone);

  const whole = faulty(env, () => undefined);
  await run(whole.env);
  const after = await found();

  const attempts: ScheduleAttempt[] = [];
  for (const [index, binding] of whole.calls.entries()) {
    const call = index + 1;
    const mode = modes[call % modes.length] ?? 'fails';
    const broken = faulty(env, (_, number) => (number === call ? mode : undefined));
    const failed = await run({ ...broken.env, ...impatience(mode) });
    attempts.push({ call, binding, mode, failed, isAsAfter: (await found()) === after });
  }
  return attempts;

  /** Returns how many steps of the first run failed. */
  async function run(bindings: Env): Promise<number> {
    goOn(2 * MINUTE);
    await putBack(env.DB, rows);
    const failed = await failedIn(now, bindings);
    await runSchedule(scheduleWith(env), new Date(now.getTime() + 61 * MINUTE));
    return failed;
  }

  /**
   * Rows get other numbers where steps come to them in another order, or a second time; and other runs ask the index last.
   * What is tried twice is counted twice, and a turn that failed may not have been taken.
   */
  async function found(): Promise<string> {
    const text = textOf(await rowsIn(env.DB), ['budgets', 'turns']).replace(
      /"(?:id|wording)":\d+,|"build":"(?:time)?",/g,
      '',
    );
    return text.split('\n').sort().join('\n');
  }
}

async function failedIn(now: Date, env: Env): Promise<number> {
  let failed = 0;
  const counting = {
    scheduled: (given: Parameters<ReturnType<typeof scheduleWith>['scheduled']>[0]) =>
      scheduleWith(env)
        .scheduled(given)
        .catch((fault: unknown) => {
          if (!(fault instanceof AggregateError)) throw fault;
          failed += fault.errors.length;
        }),
  };
  // The week closes in the second round.
  await runSchedule(counting, now, 2);
  return failed;
}
