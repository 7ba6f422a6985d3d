import { MINUTE } from '../contract/time/durations.ts';
import type { Env } from '../env.ts';
import { slices } from '../turns/slices.ts';
import { deleteBytes } from './bucket.ts';
import { unknownFiles } from './db.ts';

/** Ids are hexadecimal: what one run looks at begins with one of these digits. */
const digits = 16;

/** For so long the schedule stays with a digit: some of its runs in that time are this job's turn. */
const stay = 15 * MINUTE;

/** What is stored for less long may get its row yet. */
const youngest = 10 * MINUTE;

/**
 * Deletes bytes that no file has: its message went, by age or by erasure, or never came. Each digit has its time, so whatever
 * is left is gone within four hours.
 */
export async function sweepFiles(env: Env, now: Date): Promise<void> {
  const { FILES } = env;
  if (!FILES) return;

  const prefix = (Math.floor(now.getTime() / stay) % digits).toString(digits);
  let cursor: string | undefined;
  for (let page = 0; page < slices.pagesOfFiles; page += 1) {
    const listed = await FILES.list({ prefix, ...(cursor && { cursor }) });
    const old = listed.objects.filter(
      ({ uploaded }) => now.getTime() - uploaded.getTime() >= youngest,
    );
    const ids = old.map(({ key }) => key);
    if (ids.length > 0) await deleteBytes(env, await unknownFiles(env.DB, ids));
    if (!listed.truncated) return;
    cursor = listed.cursor;
  }
}
