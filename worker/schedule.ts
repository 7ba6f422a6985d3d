import { withinLimits } from './bindings.ts';
import { deliverEmails } from './email/deliver.ts';
import type { Env } from './env.ts';
import { closeGaps, reopenGaps } from './gaps/schedule/close.ts';
import { groupGaps } from './gaps/schedule/group.ts';
import { gapsOfMessages } from './gaps/schedule/unreported.ts';
import { deleteExpired } from './privacy/db/retention.ts';
import { settingsOf } from './settings.ts';
import { closeWeeks, sumOpenWeek } from './weeks/close.ts';

/**
 * What is due, in this order: emails; gaps, of which a week tells; weeks, which are computed from rows that go;
 * deletions; and the emails that all this has made.
 */
const jobs: ((env: Env, now: Date) => Promise<unknown>)[] = [
  deliverEmails,
  gapsOfMessages,
  groupGaps,
  closeGaps,
  reopenGaps,
  closeWeeks,
  sumOpenWeek,
  purgeExpired,
  deliverEmails,
];

export async function scheduled(env: Env, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const job of jobs) {
    // One that fails must not keep the others from their work; the schedule as a whole has failed then.
    await job(withinLimits(env), now).catch((fault) => faults.push(fault));
  }
  if (faults.length > 0) {
    throw new AggregateError(faults, `${faults.length} of ${jobs.length} jobs failed`);
  }
}

async function purgeExpired(env: Env, now: Date): Promise<void> {
  const { keep } = await settingsOf(env);
  await deleteExpired(env.DB, keep, now);
}
