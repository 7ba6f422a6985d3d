import type { Env } from '../../worker/env.ts';
import worker from '../../worker/index.ts';
import { type Counted, counting } from './counting-database.ts';

const provider = { send: async () => ({ messageId: 'taken' }) };

/** The same Worker; it answers with what its answer, and what goes on behind it, asked of the database. */
export default {
  async fetch(request: Request, given: Env, context: ExecutionContext): Promise<Response> {
    const counted: Counted[] = [];
    const pending: Promise<unknown>[] = [];
    const env = { ...given, MAIL: provider, DB: counting(given.DB, counted) };
    const waiting = new Proxy(context, {
      get: (target, name) =>
        name === 'waitUntil'
          ? (work: Promise<unknown>) => pending.push(work)
          : Reflect.get(target, name),
    });
    const response = await worker.fetch(request, env, waiting);
    await response.text();
    await Promise.all(pending);
    return Response.json({ status: response.status, counted });
  },
};
