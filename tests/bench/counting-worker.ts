import type { Env } from '../../worker/env.ts';
import worker from '../../worker/index.ts';
import { type Counted, counting } from './counting-database.ts';

/** The same Worker; it answers with what its answer asked of the database. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const counted: Counted[] = [];
    const response = await worker.fetch(
      request,
      { ...env, DB: counting(env.DB, counted) },
      context,
    );
    await response.text();
    return Response.json({ status: response.status, counted });
  },
};
