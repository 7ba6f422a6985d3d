import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { end } from '../terminal/options.ts';
import { quiet } from '../terminal/tool.ts';
import { databaseFile, temporaryFolder } from './folders.ts';

export interface OpenDatabase {
  db: D1Database;
  close: () => Promise<void>;
}

/** Opens the database that lies in a folder of `wrangler dev`; a server may have it open too. */
export async function openState(state: string): Promise<OpenDatabase> {
  const { env, dispose } = await openBindings(state);
  return { db: env.DB, close: dispose };
}

/** Opens all that lies in such a folder. */
export async function openBindings(state: string) {
  Object.assign(process.env, quiet, { WRANGLER_LOG: 'warn' });
  // Half a second, which a command that is refused need not wait for.
  const { getPlatformProxy } = await import('wrangler');
  return getPlatformProxy<{ DB: D1Database; FILES: R2Bucket }>({
    persist: { path: join(state, 'v3') },
    remoteBindings: false,
    envFiles: [],
  });
}

/**
 * Opens an export of the database, loaded into a folder of its own. `wrangler d1 execute` sends every statement by
 * itself: 50,000 visits took it 77 seconds, and take half a second here.
 */
export const openExport = (file: string): Promise<OpenDatabase> =>
  openFilled((database) => {
    try {
      database.exec(`BEGIN; ${readFileSync(file, 'utf8')}; COMMIT`);
    } catch (error) {
      end(`${file} is no export that can be read: ${(error as Error).message}.`, 1);
    }
  });

/** Opens a database of its own, which goes when the command ends, once it was filled. */
export async function openFilled(
  fill: (database: DatabaseSync) => void | Promise<void>,
): Promise<OpenDatabase> {
  const state = temporaryFolder();
  const opened = await openState(state);
  // The first question makes the file, under a name that only the runtime knows.
  await opened.db.prepare('SELECT 1').first();

  const database = new DatabaseSync(databaseFile(state));
  try {
    await fill(database);
  } finally {
    database.close();
  }
  return opened;
}
