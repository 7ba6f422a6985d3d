import type { DatabaseSync } from 'node:sqlite';
import type { Copy, Head, Last } from '../file/marks.ts';
import { type Entry, entriesOf, UnreadableBackup } from '../file/read.ts';
import type { Tally } from '../rows/read.ts';
import { laterMigrations, statementsOf } from './statements.ts';

/** What a backup says that it has. */
export interface Contents {
  head: Head;
  last: Last;
  tallies: Map<string, Tally>;
  /** The files in the folder beside it. */
  copies: Copy[];
}

interface Loading {
  /** The tables that are there, which go first. */
  present?: readonly string[];
  /** Asked when the rows are there as they were written, before later migrations change them. */
  whenLoaded?: (contents: Contents) => Promise<void>;
  /** Asked before the transaction ends. */
  whenDone?: () => Promise<void>;
}

/** Makes an open database into that of a backup, in one transaction: whatever is thrown leaves it as it was. */
export async function load(
  file: string,
  database: DatabaseSync,
  { present = [], whenLoaded, whenDone }: Loading = {},
): Promise<Contents> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { entries, contents } = noted(entriesOf(file));
    for await (const sql of statementsOf(entries, present)) database.exec(sql);
    refuseLostRows(file, database);
    await whenLoaded?.(contents());
    for (const sql of laterMigrations(contents().head)) database.exec(sql);
    await whenDone?.();
    database.exec('COMMIT');
    return contents();
  } catch (fault) {
    if (database.isTransaction) database.exec('ROLLBACK');
    const { code, message } = fault as NodeJS.ErrnoException;
    throw code === 'ERR_SQLITE_ERROR'
      ? new UnreadableBackup(`${file} cannot be loaded: ${message}.`)
      : fault;
  }
}

/** Passes entries on, and notes what they say of the whole. */
export function noted(all: AsyncIterable<Entry>): {
  entries: AsyncIterable<Entry>;
  contents: () => Contents;
} {
  const tallies = new Map<string, Tally>();
  const copies: Copy[] = [];
  let head: Head | undefined;
  let last: Last | undefined;
  return {
    entries: (async function* () {
      for await (const entry of all) {
        if (entry.kind === 'head') head = entry.head;
        else if (entry.kind === 'end') tallies.set(entry.table.name, entry.tally);
        else if (entry.kind === 'copy') copies.push(entry.copy);
        else if (entry.kind === 'last') last = entry.last;
        yield entry;
      }
    })(),
    contents() {
      if (!head || !last) throw new Error('A backup was not read to its end.');
      return { head, last, tallies, copies };
    },
  };
}

function refuseLostRows(file: string, database: DatabaseSync): void {
  const lost = database.prepare('PRAGMA foreign_key_check').get();
  if (lost)
    throw new UnreadableBackup(
      `${file} does not hold together: a row of its ${lost['table']} belongs to one of ${lost['parent']} that is missing.`,
    );
}
