import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newestMigration } from '../../worker/health/db.ts';
import { end } from '../terminal/options.ts';
import { openSource, type Source } from './source.ts';

/** Lets `use` ask the database, and closes it. Ends the command where there is none that can be asked. */
export async function withDatabase<Result>(
  source: Source,
  use: (db: D1Database) => Promise<Result>,
): Promise<Result> {
  onTerminal('Opening the database …');
  const { db, close } = await openSource(source);
  onTerminal('\r\u001b[K');
  try {
    await orEndIfOlder(db);
    return await use(db);
  } finally {
    await close();
  }
}

/** It takes seconds; in a log that would be noise. */
function onTerminal(text: string) {
  if (process.stderr.isTTY) process.stderr.write(text);
}

async function orEndIfOlder(db: D1Database) {
  const needed = readdirSync(join(import.meta.dirname, '../../worker/migrations'))
    .sort()
    .at(-1);
  const found = await newestMigration(db).catch(() => null);
  if (found === null) end('That is no database of this help centre: it has no migrations.', 1);
  if (needed !== undefined && found < needed)
    end(
      `The database is at ${found}, and this version needs ${needed}: npm start or npm run deploy brings it there.`,
      1,
    );
}
