import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { quiet } from '../tool.ts';

/** Opens the database that lies in a folder of `wrangler dev`; a server may have it open too. */
export async function openState(state: string): Promise<{
  db: D1Database;
  close: () => Promise<void>;
}> {
  Object.assign(process.env, quiet, { WRANGLER_LOG: 'warn' });
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    persist: { path: join(state, 'v3') },
    remoteBindings: false,
    envFiles: [],
  });
  return { db: env.DB, close: dispose };
}
