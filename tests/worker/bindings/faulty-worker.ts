import { admin } from '../../../worker/admin.ts';
import { DAY } from '../../../worker/contract/time/durations.ts';
import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import { goOn } from './clock.ts';
import { type Asked, drill } from './drill.ts';
import { drillSchedule } from './drill-schedule.ts';
import { faulty } from './faulty.ts';

const provider = { send: async () => ({ messageId: 'taken' }) };

/** The Worker with bindings that fail where a header names them; and what tries every fault of every call. */
export default {
  async fetch(request: Request, given: Env, context: ExecutionContext): Promise<Response> {
    const env = { ...given, MAIL: provider };
    const { pathname } = new URL(request.url);
    if (pathname === '/api/drill') {
      return Response.json(await drill(await request.json<Asked>(), env, context));
    }
    if (pathname === '/api/drill/schedule') return Response.json(await drillSchedule(env));
    // What Hono has for each path of the owner's: its methods, and middleware that takes all of them.
    if (pathname === '/api/drill/owner-routes') {
      const routes = admin.routes.filter(({ method }) => ['GET', 'POST'].includes(method));
      return Response.json(routes.map(({ method, path }) => ({ method, path: `/admin${path}` })));
    }
    // Nothing of what it needs is remembered: where the owner's day has begun before the database's, two salts are.
    goOn(2 * DAY);
    const away = request.headers.get('x-away')?.split(' ') ?? [];
    const broken = faulty(env, (binding) => (away.includes(binding) ? 'fails' : undefined));
    return worker.fetch(request, broken.env, context);
  },
};
