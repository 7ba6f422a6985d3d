import type { Env } from '../../worker/env.ts';
import worker from '../../worker/index.ts';
import { type Counted, counting } from './counting-database.ts';
import { withWorkBehind } from './work-behind.ts';

const provider = { send: async () => ({ messageId: 'taken' }) };

/** The same Worker; it answers with what its answer, and what goes on behind it, asked of the database. */
export default {
  async fetch(request: Request, given: Env, outer: ExecutionContext): Promise<Response> {
    const counted: Counted[] = [];
    const env = { ...given, MAIL: provider, DB: counting(given.DB, counted) };
    const { context, behind } = withWorkBehind(outer);
    const response = await worker.fetch(request, env, context);
    await response.text();
    await Promise.all(behind);
    return Response.json({ status: response.status, counted });
  },
};
