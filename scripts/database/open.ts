import { join } from 'node:path';
import { quiet } from '../terminal/tool.ts';

export interface OpenDatabase {
  db: D1Database;
  close: () => Promise<void>;
}

/** Opens the database that lies in a folder of `wrangler dev`; a server may have it open too. */
export async function openState(state: string): Promise<OpenDatabase> {
  Object.assign(process.env, quiet, { WRANGLER_LOG: 'warn' });
  // Half a second, which a command that is refused need not wait for.
  const { getPlatformProxy } = await import('wrangler');
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    persist: { path: join(state, 'v3') },
    remoteBindings: false,
    envFiles: [],
  });
  return { db: env.DB, close: dispose };
}
