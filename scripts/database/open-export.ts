import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { end } from '../terminal/options.ts';
import { type OpenDatabase, openState } from './open.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Opens an export of the database, loaded into a folder of its own. `wrangler d1 execute` sends every statement by
 * itself: 50,000 visits took it 77 seconds, and take half a second here.
 */
export async function openExport(file: string): Promise<OpenDatabase> {
  const state = temporaryFolder();
  const opened = await openState(state);
  // The first question makes the file, under a name that only the runtime knows.
  await opened.db.prepare('SELECT 1').first();

  const database = new DatabaseSync(databaseFile(state));
  try {
    database.exec(`BEGIN; ${readFileSync(file, 'utf8')}; COMMIT`);
  } catch (error) {
    end(`${file} is no export that can be read: ${(error as Error).message}.`, 1);
  } finally {
    database.close();
  }
  return opened;
}

function databaseFile(state: string): string {
  const files = globSync(join(state, 'v3/d1/*/*.sqlite').replaceAll('\\', '/'));
  const file = files.find((path) => !path.endsWith('metadata.sqlite'));
  if (!file) throw new Error(`wrangler made no database in ${state}.`);
  return file;
}
