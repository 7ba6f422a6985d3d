import { withinLimits } from './bindings.ts';
import { deliverEmails } from './email/deliver.ts';
import type { Env } from './env.ts';
import { faultText, logFault } from './faults.ts';
import { renewFiles } from './files/renew.ts';
import { sweepFiles } from './files/sweep.ts';
import { closeGaps, reopenGaps } from './gaps/schedule/close.ts';
import { groupGaps } from './gaps/schedule/group.ts';
import { gapsOfMessages } from './gaps/schedule/unreported.ts';
import { filterMessages } from './messages/search/filter.ts';
import { deleteExpired } from './privacy/db/retention.ts';
import { eraseAgain } from './privacy/erase-again.ts';
import { renewKeys } from './private-data/renew.ts';
import { settingsOf } from './settings.ts';
import { takeTurn } from './turns/db.ts';
import { type JobName, jobNames, turns } from './turns/turns.ts';
import { closeWeek, sumOpenWeek } from './weeks/close.ts';

/**
 * They take turns, one a run: a run has ten milliseconds on the free plan, and one that needs more, or fails, keeps no
 * other from its work.
 */
const jobs: Record<JobName, (env: Env, now: Date) => Promise<unknown>> = {
  gapsOfMessages,
  groupGaps,
  closeGaps,
  reopenGaps,
  closeWeek,
  sumOpenWeek,
  purgeExpired,
  sweepFiles,
  renewKeys: eraseOrRenew,
  renewFiles,
  filterMessages,
};

/** The job whose turn it is, and the emails that are due: those that it has made, too. */
export async function scheduled(env: Env, now: Date): Promise<void> {
  const faults: Error[] = [];
  for (const job of [takeNext, deliverEmails]) {
    await job(withinLimits(env), now).catch((fault: unknown) => {
      logFault(fault);
      faults.push(new Error(faultText(fault)));
    });
  }
  if (faults.length > 0) throw new AggregateError(faults, 'The schedule failed');
}

async function takeNext(env: Env, now: Date): Promise<void> {
  const name = jobNames[await takeTurn(env.DB, turns)];
  if (name) await jobs[name](env, now);
}

async function eraseOrRenew(env: Env, now: Date): Promise<void> {
  if (!(await eraseAgain(env, now))) await renewKeys(env);
}

async function purgeExpired(env: Env, now: Date): Promise<void> {
  await deleteExpired(env.DB, await settingsOf(env), now);
}
