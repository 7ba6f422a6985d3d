import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Copy } from '../file/marks.ts';

/** The folder beside a backup, which has the files that came with messages. */
export const folderOf = (file: string): string => `${file}.files`;

/** A file is named by its id and its hash: one that was encrypted anew lies beside the one before until that is taken away. */
export const nameOf = ({ file, sha256 }: Copy): string => `${file}.${sha256}`;

const written = /^([\w-]{1,64})\.(?:[\da-f]{64}|[\da-f]{8}\.part)$/;

/** What a backup put into a folder, whole or not. Whatever else lies there is somebody's own. */
export const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => written.test(name)) : [];

/** Of which file something is that a backup put there. */
export const fileIn = (name: string): string => written.exec(name)?.[1] ?? '';

/** Takes away what is not named, and the folder where nothing is left. */
export function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of namesIn(folder)) if (!kept.has(name)) rmSync(join(folder, name));
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

export interface Read extends Copy {
  /** The number of the key that it is encrypted with. */
  key: string | undefined;
}

/** What lies under a name. Nothing else is that long: files have some megabytes. */
export async function readCopy(path: string, file: string): Promise<Read> {
  const bytes = await readFile(path);
  const [, key] = /^key:([\da-f]{8}):/.exec(bytes.toString('latin1', 0, 13)) ?? [];
  return {
    file,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    key,
  };
}

/** What became of the files of a backup. */
export interface Copies {
  folder: string;
  whole: Copy[];
  missing: Copy[];
  /** Those that are not what was written. */
  damaged: Copy[];
}

/** Reads each file that a backup says it has. */
export async function copiesIn(folder: string, copies: readonly Copy[]): Promise<Copies> {
  const found: Copies = { folder, whole: [], missing: [], damaged: [] };
  for (const copy of copies) found[await stateOf(folder, copy)].push(copy);
  return found;
}

async function stateOf(folder: string, copy: Copy): Promise<'whole' | 'missing' | 'damaged'> {
  const path = join(folder, nameOf(copy));
  if (!existsSync(path)) return 'missing';

  const { size, sha256 } = await readCopy(path, copy.file);
  return size === copy.size && sha256 === copy.sha256 ? 'whole' : 'damaged';
}
