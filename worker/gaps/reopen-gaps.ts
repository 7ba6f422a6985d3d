import type { Env } from '../env.ts';
import { addGapEvent } from './db/events.ts';
import { askedAgain } from './db/gaps-again.ts';

const DAY = 86_400_000;
const days = 28;
/** One person may have read past the answer; two have not found it. */
const people = 2;

/** Opens closed gaps that people keep asking. */
export async function reopenGaps({ DB: db }: Env, now: Date): Promise<void> {
  const since = new Date(now.getTime() - days * DAY).toISOString();
  for (const gap of await askedAgain(db, since, people)) {
    await addGapEvent(db, { gap, what: 'reopened', created_at: now.toISOString() });
  }
}
