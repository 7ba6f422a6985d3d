import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newestMigration } from '../../worker/health/db.ts';
import { end } from '../terminal/options.ts';
import { saying } from '../terminal/progress.ts';
import { runTool } from '../terminal/tool.ts';
import { isBackup, openBackup } from './backup/open.ts';
import { temporaryFolder } from './folders.ts';
import { knownMigrations } from './migrations.ts';
import { type OpenDatabase, openExport, openState } from './open.ts';

/** Where a command finds the rows: on this machine, online, or in a file. */
export interface Source {
  from?: string | undefined;
  remote: boolean;
  state: string;
}

export const sourceOptions = {
  from: { type: 'string' },
  remote: { type: 'boolean', default: false },
  state: { type: 'string', default: '.wrangler/state' },
} as const;

export const sourceHelp = `--remote            ask the database that is online, of which it takes an export
--from file         ask a backup of npm run backup, or an export of npm run wrangler -- d1 export
--state folder      where wrangler keeps the database of this machine (.wrangler/state)`;

/** Lets `use` ask the database, and closes it. Ends the command where there is none that can be asked. */
export async function withDatabase<Result>(
  source: Source,
  use: (db: D1Database) => Promise<Result>,
): Promise<Result> {
  const { db, close } = await saying('Opening the database …', () => openSource(source));
  try {
    await orEndIfOlder(db);
    return await use(db);
  } finally {
    await close();
  }
}

/** Opens the database that is meant. Ends the command where there is none. */
async function openSource({ from, remote, state }: Source): Promise<OpenDatabase> {
  if (from !== undefined && remote) end('Write --from or --remote, not both.', 2);
  if (from !== undefined && !existsSync(from)) end(`There is no file ${from}.`, 1);
  if (from !== undefined) return isBackup(from) ? openBackup(from) : openExport(from);
  if (remote) return openExport(await takeExport());

  if (existsSync(join(state, 'v3/d1'))) return openState(state);
  end(
    'There is no database on this machine yet: npm start makes it. --remote asks the one online.',
    1,
  );
}

async function takeExport(): Promise<string> {
  const file = join(temporaryFolder(), 'export.sql');
  console.error('Taking an export of the database that is online …');
  const args = ['d1', 'export', 'DB', '--remote', '--skip-confirmation', '--output', file];
  await runTool('wrangler', args, { silent: true });
  return file;
}

async function orEndIfOlder(db: D1Database) {
  const needed = knownMigrations().at(-1);
  const found = await newestMigration(db).catch(() => null);
  if (found === null) end('That is no database of this help centre: it has no migrations.', 1);
  if (needed !== undefined && found < needed)
    end(
      `The database is at ${found}, and this version needs ${needed}: npm start or npm run deploy brings it there.`,
      1,
    );
}
