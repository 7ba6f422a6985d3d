import { createMiddleware } from 'hono/factory';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { DAY, HOUR } from '../../contract/time/durations.ts';
import { logFault } from '../../faults.ts';
import type { AppContext, AppEnv } from '../context.ts';
import { callerLocale } from '../language.ts';
import { problem } from '../problem/problem.ts';
import { addressPrefix, clientAddress } from './visitor.ts';

/** The period of the limiters in wrangler.toml, in seconds. */
export const limitPeriod = 60;

/**
 * Counts a request: no success where more came from its address in a minute than wrangler.toml allows. Where nobody counts,
 * nobody is refused: the budget of a day, and a token of 256 bits, hold without it.
 */
export function countRequest(c: AppContext, limiter: RateLimit): Promise<RateLimitOutcome> {
  const key = addressPrefix(clientAddress(c), { v4: 4, v6: 4 });
  return limiter.limit({ key }).catch((fault: unknown) => {
    logFault(fault, c.req.url);
    return { success: true };
  });
}

export const postLimit = createMiddleware<AppEnv>(async (c, next) =>
  (await countRequest(c, c.env.POSTS)).success
    ? next()
    : problem(c, { status: 429, retryAfter: limitPeriod }),
);

/** Refuses until midnight UTC, when what is counted by day begins anew. */
export async function enoughForToday(
  c: AppContext,
  now: Date,
  full: 'dayIsFull' | 'noMoreFiles' = 'dayIsFull',
): Promise<Response> {
  const left = DAY - (now.getTime() % DAY);
  const { title, text } = workerStrings(await callerLocale(c))[full];
  const detail = text(Math.ceil(left / HOUR));
  return problem(c, { status: 429, title, detail, retryAfter: Math.ceil(left / 1000) });
}
