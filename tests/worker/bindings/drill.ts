import { DAY, MINUTE } from '../../../worker/contract/time/durations.ts';
import { weekAfter, weekOf } from '../../../worker/contract/time/iso-week.ts';
import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import { settingsOf } from '../../../worker/settings.ts';
import { withWorkBehind } from '../../bench/work-behind.ts';
import { runSchedule } from '../../schedule.ts';
import { goOn } from './clock.ts';
import { faulty, impatience } from './faulty.ts';
import { type PlannedFault, plannedFaults, type Thorough } from './planned-faults.ts';
import { fileId, rowsAt } from './rows.ts';
import { putBack, type Rows, rowsIn, textOf } from './tables.ts';

/** A request; `$now` in its fields is the time, `$week` in its path the week before this one. */
export interface Asked {
  path: string;
  /** Of a form. */
  fields?: Record<string, string>;
  /** The text of a file that goes with it. */
  file?: string;
  headers: Record<string, string>;
}

export interface Attempt extends Omit<PlannedFault, 'choose'> {
  status: number;
  retryAfter: string | null;
  tables: 'before' | 'after' | 'neither';
  /** What a post that left something answers when it is sent again without a fault, and what the tables hold then. */
  again: { status: number; isAsAfter: boolean } | undefined;
}

export interface Drill {
  /** Of the request without any fault. */
  status: number;
  /** Whether it changes what the tables hold. */
  changes: boolean;
  calls: string[];
  attempts: Attempt[];
}

/** Asks once without a fault, then with each fault that is planned. */
export async function drill(
  { thorough, ...asked }: Asked & { thorough?: Thorough },
  env: Env,
  context: ExecutionContext,
): Promise<Drill> {
  const { rows, week } = await settled(env);
  const isPost = asked.fields !== undefined;
  const [isBefore, whole] = [textOf(rows), faulty(env, () => undefined)];
  const { status } = await answerTo(await beginning(2 * DAY), whole.env, context);
  const after = await rowsIn(env.DB);
  const isAfter = textOf(after);
  const step = whole.calls.includes('SALTS') ? 2 * DAY : 2 * MINUTE;

  const attempts: Attempt[] = [];
  for (const { choose, ...fault } of plannedFaults(whole.calls, { isPost, thorough })) {
    const request = await beginning(step);
    const broken = faulty(env, choose);
    const answer = await answerTo(request, { ...broken.env, ...impatience(fault.mode) }, context);
    const tables = isPost ? compared(textOf(await rowsIn(env.DB))) : 'before';
    // With the tables as before, a second try is the first one.
    const again = tables === 'before' ? undefined : await sentAgain(request);
    attempts.push({ ...fault, ...answer, tables, again });
  }
  const changes = textOf(await rowsIn(env.DB)) !== isBefore;
  return { status, changes, calls: whole.calls, attempts };

  /** Later, when settings and both salts are read anew, the owner's and the database's, with the rows as they were. */
  async function beginning(later: number): Promise<Request> {
    goOn(later);
    if (isPost) await putBack(env.DB, rows);
    return requestOf(asked, week);
  }

  function compared(text: string): Attempt['tables'] {
    if (text === isBefore) return 'before';
    return text === isAfter ? 'after' : 'neither';
  }

  async function sentAgain(request: Request) {
    const { status } = await answerTo(request, env, context);
    // They count tries, keep whatever a machine sends, and a session whose cookie no browser got.
    const uncounted = ['budgets', 'quarantine', 'sessions'];
    const isAsAfter = textOf(await rowsIn(env.DB), uncounted) === textOf(after, uncounted);
    return { status, isAsAfter };
  }
}

/** The schedule with these bindings. */
export const scheduleWith = (env: Env) => ({
  scheduled: ({ cron, scheduledTime }: { cron: string; scheduledTime: Date }) =>
    worker.scheduled({ cron, scheduledTime: scheduledTime.getTime(), noRetry() {} }, env),
});

let requests = 0;

/** Each comes from an address of its own: limits are counted by address. */
function requestOf({ path, fields, file, headers: given }: Asked, week: string): Request {
  requests += 1;
  const headers = { ...given, 'cf-connecting-ip': `10.0.${requests >> 8}.${requests & 255}` };
  const url = `https://help.example${path.replace('$week', week)}`;
  if (!fields) return new Request(url, { headers });

  if (file) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('files', new File([file], 'log.txt'));
    return new Request(url, { method: 'POST', headers, body: form });
  }
  const body = new URLSearchParams(fields).toString().replace('%24now', new Date().toISOString());
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Request(url, { method: 'POST', headers: { ...headers, ...type }, body });
}

/** The answer, once what goes on behind it is done too. */
async function answerTo(request: Request, env: Env, given: ExecutionContext) {
  const { context, behind } = withWorkBehind(given);
  const answer = await worker.fetch(request.clone(), env, context);
  await answer.text();
  await Promise.allSettled(behind);
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
}

let known: { rows: Rows; week: string; until: number } | undefined;

/** The rows after the schedule has done what was due, and the week that it closed. */
async function settled(env: Env): Promise<{ rows: Rows; week: string }> {
  if (known && known.until > Date.now()) {
    await putBack(env.DB, known.rows);
    return known;
  }
  const { timeZone } = await settingsOf(env);
  const now = new Date();
  await putBack(env.DB, await rowsAt(now, timeZone));
  await env.FILES?.put(fileId, 'log\n');
  await runSchedule(scheduleWith(env), now);
  const { week } = weekAfter(weekOf(now, timeZone), -1, timeZone);
  known = { rows: await rowsIn(env.DB), week, until: now.getTime() + 30 * DAY };
  return known;
}
