import { deleteExpired } from './db/retention.ts';
import type { Env } from './env.ts';
import { deliverMails } from './mail/outbox.ts';
import { settingsOf } from './settings.ts';
import { closeWeeks } from './week/close.ts';

/** What is due: letters, weeks, deletions, in this order, because a week is computed from rows that go. */
export async function scheduled(env: Env, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const job of [deliverMails, closeWeeks, forget]) {
    // One that fails must not keep the others from their work; the schedule as a whole has failed then.
    await job(env, now).catch((fault) => faults.push(fault));
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of 3 jobs failed`);
}

async function forget(env: Env, now: Date): Promise<void> {
  const { keep } = await settingsOf(env);
  await deleteExpired(env.DB, keep, now);
}
