import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from './context.ts';
import { problem } from './problem.ts';
import { addressPrefix, clientAddress } from './visitor.ts';

/** The period of the limiter in wrangler.toml. */
const MINUTE = 60;
const DAY = 86_400;

/** Lets through as many posts a minute from one address as wrangler.toml says. */
export const postLimit = createMiddleware<AppEnv>(async (c, next) => {
  const key = addressPrefix(clientAddress(c), { v4: 4, v6: 4 });
  const { success } = await c.env.POSTS.limit({ key });
  return success ? next() : problem(c, { status: 429, retryAfter: MINUTE });
});

/** Refuses until midnight UTC, when what is counted by day begins anew. */
export function enoughForToday(c: AppContext, now: Date): Promise<Response> {
  const passed = Math.floor(now.getTime() / 1000) % DAY;
  return problem(c, { status: 429, retryAfter: DAY - passed });
}
