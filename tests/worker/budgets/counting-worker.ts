import { deliverEmails } from '../../../worker/email/deliver.ts';
import type { Env } from '../../../worker/env.ts';
import { closeGaps } from '../../../worker/gaps/schedule/close.ts';
import { groupGaps } from '../../../worker/gaps/schedule/group.ts';
import { gapsOfMessages } from '../../../worker/gaps/schedule/unreported.ts';
import worker from '../../../worker/index.ts';
import { filterMessages } from '../../../worker/messages/search/filter.ts';
import { deleteExpired } from '../../../worker/privacy/db/retention.ts';
import { settingsOf } from '../../../worker/settings.ts';
import { closeWeek } from '../../../worker/weeks/close.ts';
import { type Counted, counting } from '../../bench/counting-database.ts';
import { withWorkBehind } from '../../bench/work-behind.ts';

const provider = { send: async () => ({ messageId: 'taken' }) };

/** Rows that were written, by table. */
export type Written = Record<string, number>;

/**
 * The Worker, whose answer is how many rows its answer wrote, with all that goes on behind it; and what the schedule makes
 * of such rows, or deletes of them, at a time that is asked for.
 */
export default {
  async fetch(request: Request, given: Env, outer: ExecutionContext): Promise<Response> {
    const counted: Counted[] = [];
    const env = { ...given, MAIL: provider, DB: counting(given.DB, counted) };
    const { pathname, searchParams } = new URL(request.url);
    const job = jobs[pathname];
    if (job) {
      await job(env, new Date(searchParams.get('now') ?? ''));
      return Response.json({ status: 200, written: writtenIn(counted) });
    }
    const { context, behind } = withWorkBehind(outer);
    const { status } = await worker.fetch(request, env, context);
    await Promise.all(behind);
    return Response.json({ status, written: writtenIn(counted) });
  },
};

const due = [gapsOfMessages, filterMessages, groupGaps, closeGaps, closeWeek, deliverEmails];

const jobs: Record<string, (env: Env, now: Date) => Promise<void>> = {
  async '/api/schedule'(env, now) {
    for (const job of due) await job(env, now);
  },
  async '/api/retention'(env, now) {
    await deleteExpired(env.DB, await settingsOf(env), now);
  },
};

function writtenIn(counted: Counted[]): Written {
  const written: Written = {};
  for (const { sql, rowsWritten } of counted) {
    const [, table] = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/.exec(sql) ?? [];
    if (table) written[table] = (written[table] ?? 0) + rowsWritten;
    else if (rowsWritten > 0) throw new Error(`This writes, too: ${sql}`);
  }
  return written;
}
