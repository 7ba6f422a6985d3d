import { Unavailable } from '../bindings.ts';
import { type SealedRow, type SealedTable, sealedColumns } from './columns.ts';
import type { DataKeys } from './data-key.ts';
import { dataKeys, NoDataKey, type PrivateEnv } from './keys.ts';
import { type Cell, keyNumberOf, open, seal } from './sealing.ts';

/** Thrown where something is to be done with a row that no key opens. */
export class Unreadable extends Unavailable {
  constructor(table: SealedTable, sealed: string) {
    super('DATA_KEY', `the key ${keyNumberOf(sealed)} of ${table} is not here`);
  }
}

/** Encrypts the columns of a row that are, for writing it. One that has none of them needs no key. */
export const sealRow = <Table extends SealedTable, Row extends SealedRow<Table>>(
  env: PrivateEnv,
  table: Table,
  row: Row,
): Promise<Row> => withCells(env, { table, row }, seal, dataKeys);

/** Decrypts the columns of a row that are encrypted; throws `Unreadable` where no key opens one. */
export const openRow = <Table extends SealedTable, Row extends SealedRow<Table>>(
  env: PrivateEnv,
  table: Table,
  row: Row,
): Promise<Row> =>
  withCells(
    env,
    { table, row },
    async (keys, cell, sealed) => {
      const text = await open(keys, cell, sealed);
      if (text === undefined) throw new Unreadable(table, sealed);
      return text;
    },
    dataKeys,
  );

/** The same of rows that are shown: what cannot be opened is named by the number of its key, also where there is no key at all. */
export const showRows = <Table extends SealedTable, Row extends SealedRow<Table>>(
  env: PrivateEnv,
  table: Table,
  rows: Row[],
): Promise<Row[]> => Promise.all(rows.map((row) => showRow(env, table, row)));

export const showRow = <Table extends SealedTable, Row extends SealedRow<Table>>(
  env: PrivateEnv,
  table: Table,
  row: Row,
): Promise<Row> =>
  withCells(
    env,
    { table, row },
    async (keys, cell, sealed) =>
      (await open(keys, cell, sealed)) ?? lockedText(keyNumberOf(sealed)),
    dataKeysOrNone,
  );

const lock = '🔒 ';

const lockedText = (number: string) => lock + number;

/** Whether a text stands for one that no key opens. */
export const isLocked = (text: string) => text.startsWith(lock) && text.length === lock.length + 8;

const dataKeysOrNone = (env: PrivateEnv): Promise<Pick<DataKeys, 'all'>> =>
  dataKeys(env).catch((fault) => {
    if (fault instanceof NoDataKey) return { all: new Map() };
    throw fault;
  });

interface Placed<Row> {
  table: SealedTable;
  row: Row;
}

async function withCells<Row extends object, Keys = DataKeys>(
  env: PrivateEnv,
  { table, row }: Placed<Row>,
  change: (keys: Keys, cell: Cell, text: string) => Promise<string>,
  keysOf: (env: PrivateEnv) => Promise<Keys>,
): Promise<Row> {
  const { columns, row: names } = sealedColumns[table];
  const values = new Map<string, unknown>(Object.entries(row));
  const place = names.map((name) => String(values.get(name)));
  const changed = columns.map(async (column) => {
    const value = values.get(column);
    if (typeof value !== 'string') return [];
    const cell = [table, column, ...place] as const;
    return [[column, await change(await keysOf(env), cell, value)] as const];
  });
  return { ...row, ...Object.fromEntries((await Promise.all(changed)).flat()) };
}
