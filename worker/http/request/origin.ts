import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from '../context.ts';
import { problem } from '../problem/problem.ts';

/**
 * Refuses what another site's page sends, whatever its content type.
 * A program sends neither header and passes: it has no visitor's rights to borrow.
 */
export const sameOrigin = createMiddleware<AppEnv>((c, next) =>
  isReading(c) || senderOf(c.req.raw) !== 'another site' ? next() : problem(c, { status: 403 }),
);

/**
 * Whether a request that a browser's cookie vouches for may do what it asks: to change something, one of the two
 * headers must say that it comes from our own page. Silence is not enough here.
 */
export const mayChange = (c: AppContext) => isReading(c) || senderOf(c.req.raw) === 'our page';

const isReading = ({ req }: AppContext) => ['GET', 'HEAD', 'OPTIONS'].includes(req.method);

function senderOf({ headers, url }: Request): 'our page' | 'another site' | 'nobody says' {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return 'another site';
  if (origin === new URL(url).origin) return 'our page';
  // Some privacy settings hide the origin of a page's own posts.
  if (origin === null || origin === 'null') {
    if (site === 'same-origin') return 'our page';
    return origin === null ? 'nobody says' : 'another site';
  }
  return 'another site';
}
