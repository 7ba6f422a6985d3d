import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that goes when the command ends, however it does: what lies there is what customers wrote. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return folder;
}

/** The file that a folder of `wrangler dev` has the database in. */
export function databaseFile(state: string): string {
  const files = globSync(join(state, 'v3/d1/*/*.sqlite').replaceAll('\\', '/'));
  const file = files.find((path) => !path.endsWith('metadata.sqlite'));
  if (!file) throw new Error(`wrangler made no database in ${state}.`);
  return file;
}
