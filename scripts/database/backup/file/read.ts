import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type * as z from 'zod';
import { knownMigrations, unknownMigration } from '../../migrations.ts';
import { type Tally, tallying } from '../rows/read.ts';
import { savedTablesAt, type Table } from '../rows/tables.ts';
import { isRow, type Row } from '../rows/values.ts';
import {
  type Copy,
  copySchema,
  format,
  type Head,
  headSchema,
  type Last,
  lastSchema,
  tableSchema,
  tallySchema,
} from './marks.ts';

/** A file that is no backup, is damaged, or is of a version that this one does not know. */
export class UnreadableBackup extends Error {}

export type Entry =
  | { kind: 'head'; head: Head }
  | { kind: 'table'; table: Table; counter: string | undefined }
  | { kind: 'row'; row: Row }
  | { kind: 'end'; table: Table; tally: Tally }
  | { kind: 'copy'; copy: Copy }
  | { kind: 'last'; last: Last };

/**
 * Reads a backup, never more of it than some lines at a time. Throws where it is damaged; that it is whole is known at its
 * end only.
 */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const lines = linesOf(file);
  const first = (await lines.next()).value ?? '';
  const head = headIn(file, first);
  yield { kind: 'head', head };

  const entryOf = reading(file, head, first);
  for await (const line of lines) {
    const entry = entryOf(line);
    yield entry;
    if (entry.kind !== 'last') continue;
    if (!(await lines.next()).done) throw damaged(file, 'something stands behind its end');
    return;
  }
  throw cutOff(file);
}

/** Reads one line behind the head after another, and remembers what has to come next. */
function reading(file: string, head: Head, first: string): (line: string) => Entry {
  const hash = createHash('sha256').update(`${first}\n`);
  const expected = savedTablesAt(head.migrations);
  let open: { table: Table; sum: ReturnType<typeof tallying> } | undefined;
  let [number, rows] = [1, 0];
  const broken = () => damaged(file, `line ${number} is not what was written`);

  const rowIn = (json: unknown[], line: string): Entry => {
    if (!open || !isRow(json, open.table.columns)) throw broken();
    open.sum.add(line);
    return { kind: 'row', row: json };
  };
  const tableIn = (json: object, table: Table): Entry => {
    const mark = parsed(tableSchema, json);
    const columns = table.columns.map(({ name }) => name);
    if (mark?.table !== table.name || mark.columns.join() !== columns.join()) throw broken();
    open = { table, sum: tallying() };
    return { kind: 'table', table, counter: mark.counter };
  };
  const endIn = (json: object, { table, sum }: NonNullable<typeof open>): Entry => {
    const mark = parsed(tallySchema, json);
    const tally = sum.tally();
    if (mark?.end !== table.name) throw broken();
    if (mark.rows !== tally.rows || mark.sha256 !== tally.sha256)
      throw damaged(file, `its ${table.name} are not as written`);
    rows += tally.rows;
    open = undefined;
    return { kind: 'end', table, tally };
  };
  const copyIn = (json: object): Entry => {
    const copy = parsed(copySchema, json);
    if (!copy) throw broken();
    return { kind: 'copy', copy };
  };
  const lastIn = (json: object): Entry => {
    const last = parsed(lastSchema, json);
    if (!last || last.rows !== rows || last.sha256 !== hash.copy().digest('hex')) throw broken();
    return { kind: 'last', last };
  };

  return (line) => {
    number += 1;
    const json = jsonIn(line);
    if (!json) throw broken();
    if (Array.isArray(json)) return hashed(rowIn(json, line));
    if (open) return hashed(endIn(json, open));
    const table = expected.shift();
    if (table) return hashed(tableIn(json, table));
    return 'file' in json ? hashed(copyIn(json)) : lastIn(json);

    function hashed(entry: Entry): Entry {
      hash.update(`${line}\n`);
      return entry;
    }
  };
}

const damaged = (file: string, how: string) => new UnreadableBackup(`${file} is damaged: ${how}.`);

const cutOff = (file: string) => new UnreadableBackup(`${file} is cut off: its end is missing.`);

const noBackup = (file: string) =>
  new UnreadableBackup(`${file} is no backup: npm run backup writes one.`);

function headIn(file: string, line: string): Head {
  const json = jsonIn(line);
  const head = parsed(headSchema, json);
  if (!head) throw noBackup(file);
  const newer = (what: string) =>
    new UnreadableBackup(
      `${file} is of a newer version: ${what}. Bring this folder to that version, then run this again.`,
    );
  if (head.format > format)
    throw newer(`its format is ${head.format}, and this one knows ${format}`);
  const unknown = unknownMigration(head.migrations);
  if (unknown !== undefined)
    throw newer(`it has ${unknown}, and this one ends with ${knownMigrations().at(-1)}`);
  return head;
}

/** The lines of a compressed file. */
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const bytes = createReadStream(file);
  const unpacked = bytes.pipe(createGunzip());
  bytes.on('error', (fault) => unpacked.destroy(fault));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (fault) {
    throw unreadable(file, fault);
  } finally {
    bytes.destroy();
  }
  if (rest !== '') throw cutOff(file);
}

/** What a fault of unpacking means; one of the disk stays what it is. */
function unreadable(file: string, fault: unknown): unknown {
  const { code = '' } = fault as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return cutOff(file);
  if (code === 'Z_DATA_ERROR' && /incorrect header/.test(String(fault))) return noBackup(file);
  if (code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return damaged(file, 'it cannot be unpacked');
  return fault;
}

const parsed = <Schema extends z.ZodType>(schema: Schema, json: unknown) =>
  schema.safeParse(json).data;

function jsonIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
