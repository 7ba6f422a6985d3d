import type { Env } from '../../worker/env.ts';
import type { Happening } from './events.ts';
import { storeAll } from './store.ts';

/** Stores what is posted to it, beside the Worker that is tested and in the same database: thousands at a time. */
export default {
  async fetch(request: Request, { DB: db }: Env): Promise<Response> {
    const { happenings, zone }: { happenings: Happening[]; zone: string } = await request.json();
    await storeAll(happenings, { db, zone });
    return new Response(null, { status: 204 });
  },
};
