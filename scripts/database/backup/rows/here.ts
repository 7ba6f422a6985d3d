import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { end } from '../../../terminal/options.ts';
import { databaseFile } from '../../folders.ts';
import type { Answer, Database } from './ask.ts';

/** Asks a database that is open on this machine. */
export const askedHere = (database: DatabaseSync): Database => ({
  ask: async (statements) => statements.map((sql) => database.prepare(sql).all() as Answer[]),
  mostBytes: 2_000_000,
});

/** Opens the database of this machine to be read: all at one moment, however long it takes and whoever writes meanwhile. */
export function openHere(state: string): Database & { close: () => void } {
  if (!existsSync(join(state, 'v3/d1')))
    end(
      'There is no database on this machine yet: npm start makes it. --remote asks the one online.',
      1,
    );
  const database = new DatabaseSync(databaseFile(state), { readOnly: true, timeout: 10_000 });
  database.exec('BEGIN');
  return { ...askedHere(database), close: () => database.close() };
}
