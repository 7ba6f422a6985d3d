import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { end } from '../options.ts';
import { openState } from './open-state.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Loads an export of the database into a folder as `wrangler dev` has them. `wrangler d1 execute` sends every
 * statement by itself: 50,000 visits took it 77 seconds, and take half a second here.
 */
export async function loadExport(file: string): Promise<string> {
  const state = temporaryFolder();
  const { db, close } = await openState(state);
  // What asks first makes the file, under the name that the runtime looks for.
  await db.prepare('SELECT 1').first();
  await close();

  const database = new DatabaseSync(databaseFile(state));
  try {
    database.exec(`BEGIN; ${readFileSync(file, 'utf8')}; COMMIT`);
  } catch (error) {
    end(`${file} is no export that can be read: ${(error as Error).message}.`, 1);
  } finally {
    database.close();
  }
  return state;
}

function databaseFile(state: string): string {
  const files = globSync(join(state, 'v3/d1/*/*.sqlite').replaceAll('\\', '/'));
  const file = files.find((path) => !path.endsWith('metadata.sqlite'));
  if (!file) throw new Error(`wrangler made no database in ${state}.`);
  return file;
}
