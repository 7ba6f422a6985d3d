import type { Attempt, Drill } from './drill.ts';
import type { ScheduleAttempt } from './drill-schedule.ts';

/** The attempts that were neither answered whole nor refused with a time to come back, or that a second try did not make good. */
export function faultsIn({ status, changes, attempts }: Drill): Attempt[] {
  return attempts.filter((attempt) => {
    const { binding, mode, tables, again, retryAfter } = attempt;
    const isTaken = attempt.status === status && (tables === 'after' || !changes);
    const isRefused = attempt.status === 503 && retryAfter !== null && tables !== 'neither';
    // What was deleted, sent, or left, before the answer was lost cannot be once more.
    const mayBeDone =
      mode === 'is done and hangs' ||
      (['several', 'FILES'].includes(binding) && tables === 'after');
    const isDone = mayBeDone && [401, 404].includes(again?.status ?? 0);
    const isMadeGood = !again || (again.isAsAfter && (again.status === status || isDone));
    return !((isTaken || isRefused) && isMadeGood);
  });
}

/**
 * The runs in which a fault stopped more than its own step, or that the next run did not make good. A file of the site that is
 * not missed, as that of a passage beside a short answer, stops none.
 */
export const scheduleFaultsIn = (attempts: readonly ScheduleAttempt[]): ScheduleAttempt[] =>
  attempts.filter(
    // That an email was not taken is noted with it, and no step fails.
    ({ binding, failed, isAsAfter }) => {
      const [least, most] = binding === 'MAIL' ? [0, 0] : [binding === 'ASSETS' ? 0 : 1, 1];
      return failed < least || failed > most || !isAsAfter;
    },
  );
