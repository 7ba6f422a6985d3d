import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './context.ts';
import { problem } from './problem.ts';

/**
 * Refuses what another site's page sends, whatever its content type.
 * A program sends neither header and passes: it has no visitor's rights to borrow.
 */
export const sameOrigin = createMiddleware<AppEnv>((c, next) =>
  isSafe(c.req.method) || isOwn(c.req.raw) ? next() : problem(c, { status: 403 }),
);

const isSafe = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

function isOwn({ headers, url }: Request): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return false;
  if (origin === null || origin === new URL(url).origin) return true;
  // Some privacy settings hide the origin of a page's own posts.
  return origin === 'null' && site === 'same-origin';
}
