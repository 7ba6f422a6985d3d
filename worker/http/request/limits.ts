import { createMiddleware } from 'hono/factory';
import { DAY } from '../../contract/time/durations.ts';
import type { AppContext, AppEnv } from '../context.ts';
import { problem } from '../problem/problem.ts';
import { addressPrefix, clientAddress } from './visitor.ts';

/** The period of the limiters in wrangler.toml, in seconds. */
export const limitPeriod = 60;

/**
 * Counts a request. Whether there were more from this address in a minute than wrangler.toml allows. Where nobody counts,
 * nobody is refused: what a day has room for, and a token of 256 bits, hold without it.
 */
export async function isOverLimit(c: AppContext, limiter: RateLimit): Promise<boolean> {
  const key = addressPrefix(clientAddress(c), { v4: 4, v6: 4 });
  const { success } = await limiter.limit({ key }).catch(uncounted);
  return !success;
}

function uncounted(fault: unknown) {
  console.error(fault);
  return { success: true };
}

export const postLimit = createMiddleware<AppEnv>(async (c, next) =>
  (await isOverLimit(c, c.env.POSTS))
    ? problem(c, { status: 429, retryAfter: limitPeriod })
    : next(),
);

/** Refuses until midnight UTC, when what is counted by day begins anew. */
export function enoughForToday(c: AppContext, now: Date): Promise<Response> {
  const left = DAY - (now.getTime() % DAY);
  return problem(c, { status: 429, retryAfter: Math.ceil(left / 1000) });
}
