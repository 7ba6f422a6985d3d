import { createMiddleware } from 'hono/factory';
import { DAY } from '../../contract/time/durations.ts';
import type { AppContext, AppEnv } from '../context.ts';
import { problem } from '../problem/problem.ts';
import { addressPrefix, clientAddress } from './visitor.ts';

/** The period of the limiter in wrangler.toml, in seconds. */
const period = 60;

/** Lets through as many posts a minute from one address as wrangler.toml says. */
export const postLimit = createMiddleware<AppEnv>(async (c, next) => {
  const key = addressPrefix(clientAddress(c), { v4: 4, v6: 4 });
  const { success } = await c.env.POSTS.limit({ key });
  return success ? next() : problem(c, { status: 429, retryAfter: period });
});

/** Refuses until midnight UTC, when what is counted by day begins anew. */
export function enoughForToday(c: AppContext, now: Date): Promise<Response> {
  const left = DAY - (now.getTime() % DAY);
  return problem(c, { status: 429, retryAfter: Math.ceil(left / 1000) });
}
