import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { whenEnding } from '../../../terminal/ending.ts';
import { terminalProgress } from '../../../terminal/progress.ts';
import type { Copy } from '../file/marks.ts';
import type { Table } from '../rows/tables.ts';
import { type Bucket, withEach } from './bucket.ts';
import { fileIn, nameOf, namesIn, type Read, readCopy, removeOthers } from './folder.ts';

/** A file that a row names. */
export interface Named {
  id: string;
  /** The number of the key that its bytes are encrypted with. */
  key: string;
}

/** The files that rows of their table name. */
export function namedIn({ columns }: Table, lines: readonly string[]): Named[] {
  const place = (name: string) => columns.findIndex((column) => column.name === name);
  const [id, key] = [place('id'), place('sealed_by')];
  return lines.map((line) => {
    const row: unknown[] = JSON.parse(line);
    return { id: String(row[id]), key: String(row[key]) };
  });
}

export interface Copying {
  /** Copies what is not there yet; gives all that is there then, in their order. */
  copy(named: readonly Named[]): Promise<Copy[]>;
  /** How many of these were not there before. */
  added(copies: readonly Copy[]): number;
  /** From now on what was copied stays when the command ends. */
  keep(): void;
}

/** Fills the folder beside a backup. What lies there already stays; what a command copied that ends early goes with it. */
export function copyingInto(folder: string, bucket: Bucket | undefined): Copying {
  const before = new Set(namesIn(folder));
  let isKept = false;
  whenEnding(() => {
    if (!isKept) removeOthers(folder, before);
  });
  return {
    async copy(named) {
      const found = new Map<string, Copy>();
      const progress = terminalProgress();
      const there = Map.groupBy(namesIn(folder), fileIn);
      let done = 0;
      await withEach(named, async (file) => {
        const copy =
          (await wholeOf(folder, file, there.get(file.id) ?? [])) ??
          (bucket && (await copied(folder, file.id, bucket)));
        if (copy) found.set(file.id, copy);
        done += 1;
        progress('Copying file', done, named.length);
      });
      return named.flatMap(({ id }) => found.get(id) ?? []);
    },
    added: (copies) => copies.filter((copy) => !before.has(nameOf(copy))).length,
    keep() {
      isKept = true;
    },
  };
}

/** What lies there of a file, as it was written, and encrypted with the key that its row names. */
async function wholeOf(
  folder: string,
  { id, key }: Named,
  names: readonly string[],
): Promise<Copy | undefined> {
  for (const name of names) {
    const read = await readCopy(join(folder, name), id);
    if (read.key === key && nameOf(read) === name) return copyOf(read);
  }
  return undefined;
}

async function copied(folder: string, id: string, bucket: Bucket): Promise<Copy | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${id}.${randomBytes(4).toString('hex')}.part`);
  if (!(await bucket.get(id, path))) return undefined;

  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
  const copy = copyOf(await readCopy(path, id));
  await rename(path, join(folder, nameOf(copy)));
  return copy;
}

const copyOf = ({ file, size, sha256 }: Read): Copy => ({ file, size, sha256 });
