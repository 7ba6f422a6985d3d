import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newestMigration } from '../../worker/health/db.ts';
import { end } from '../terminal/options.ts';
import { runTool } from '../terminal/tool.ts';
import { temporaryFolder } from './folders.ts';
import { type OpenDatabase, openExport, openState } from './open.ts';

/** Where a command finds the rows: on this machine, online, or in an export. */
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
--from export.sql   ask an export: npm run wrangler -- d1 export DB --remote --output export.sql
--state folder      where wrangler keeps the database of this machine (.wrangler/state)`;

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

/** Opens the database that is meant. Ends the command where there is none. */
async function openSource({ from, remote, state }: Source): Promise<OpenDatabase> {
  if (from !== undefined && remote) end('Write --from or --remote, not both.', 2);
  if (from !== undefined && !existsSync(from)) end(`There is no file ${from}.`, 1);
  if (from !== undefined) return openExport(from);
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
