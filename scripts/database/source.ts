import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { end } from '../terminal/options.ts';
import { runTool } from '../terminal/tool.ts';
import { type OpenDatabase, openState } from './open.ts';
import { openExport } from './open-export.ts';
import { temporaryFolder } from './temporary-folder.ts';

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
--from export.sql   ask an export: npx wrangler d1 export DB --remote --output export.sql
--state folder      where wrangler keeps the database of this machine (.wrangler/state)`;

/** Opens the database that is meant. Ends the command where there is none. */
export async function openSource({ from, remote, state }: Source): Promise<OpenDatabase> {
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
