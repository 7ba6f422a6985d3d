import { createHash, createHmac } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenEnding } from '../terminal/ending.ts';

/** A folder that goes when the command ends, however it does: what lies there is what customers wrote. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  whenEnding(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The file that a folder of `wrangler dev` has the database in. */
export function databaseFile(state: string): string {
  const own = ownDatabaseFile(state);
  if (own) return own;
  const [file, ...others] = databaseFiles(state, '*').filter(
    (path) => !path.endsWith('metadata.sqlite'),
  );
  if (!file || others.length > 0) throw new Error(`wrangler made no database in ${state}.`);
  return file;
}

/** That of the database which wrangler.toml names: where its id was another before, a folder has two. */
export function ownDatabaseFile(state: string): string | undefined {
  const [, id = ''] = /^database_id = "([^"]+)"/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  return databaseFiles(state, databaseName(id))[0];
}

const databaseFiles = (state: string, name: string) =>
  globSync(join(state, `v3/d1/*/${name}.sqlite`).replaceAll('\\', '/'));

/** The name that the runtime gives the file of a database: the id of an object that has this name, and proves it. */
export function databaseName(id: string): string {
  const key = createHash('sha256').update('miniflare-D1DatabaseObject').digest();
  const half = (of: string | Buffer) =>
    createHmac('sha256', key).update(of).digest().subarray(0, 16);
  const first = half(id);
  return Buffer.concat([first, half(first)]).toString('hex');
}
