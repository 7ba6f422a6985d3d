import type { Env } from '../env.ts';
import { slices } from '../turns/slices.ts';
import { type SealedTable, sealedColumns } from './columns.ts';
import type { DataKeys } from './data-key.ts';
import {
  type KeyChange,
  keyChanges,
  nextRows,
  type Renewed,
  type StoredRow,
  storeRenewed,
} from './db/key-changes.ts';
import { emailIndexes } from './email-index.ts';
import { dataKeys, keyNumbers } from './keys.ts';
import { open, seal } from './sealing.ts';

/**
 * Encrypts the next rows that were not encrypted with the newest key: those of before there was one, too. What is written meanwhile is
 * encrypted with it anyway, so each table is gone through once; and again with other keys, for they may open what none did.
 */
export async function renewKeys(env: Env): Promise<void> {
  const keys = await dataKeys(env);
  const change = nextChange(await keyChanges(env.DB), keyNumbers(keys));
  if (!change) return;

  const { number } = keys.current;
  const { name: table, row: after } = change;
  const { rows, reached, isEnd } = await nextRows(env.DB, table, { after, key: number, limits });
  const renewed = await Promise.all(rows.map((row) => renew(env, keys, { next: table, row })));
  const left = renewed.filter((each) => !isNewest(each.after, number)).length;
  await storeRenewed(env.DB, table, {
    renewed: renewed.filter(isChanged),
    change: {
      ...change,
      row: reached,
      done: isEnd ? 1 : 0,
      unopened: change.unopened + left,
    },
  });
}

const tables = Object.keys(sealedColumns) as SealedTable[];

const limits = {
  scanned: slices.scannedRows,
  rows: slices.renewedRows,
  characters: slices.renewedCharacters,
};

/** Where to go on: in a table that is not gone through yet with these keys. */
function nextChange(changes: KeyChange[], keys: string) {
  const begun = changes.filter((each) => each.keys === keys);
  const name = tables.find((table) => !begun.some((each) => each.name === table && each.done));
  if (!name) return undefined;
  const { row, unopened } = begun.find((each) => each.name === name) ?? { row: -1, unopened: 0 };
  return { name, keys, row, unopened };
}

const isChanged = ({ before, after }: Renewed) =>
  Object.keys(after).some((name) => after[name] !== before[name]);

const isNewest = (row: StoredRow, number: string) =>
  Object.values(row).every(
    (value) =>
      typeof value !== 'string' || !value.startsWith('key:') || value.startsWith(`key:${number}:`),
  );

interface ToRenew {
  next: SealedTable;
  row: StoredRow;
}

/** What no key opens stays as it is: its key may come back. */
async function renew(env: Env, keys: DataKeys, { next, row }: ToRenew): Promise<Renewed> {
  const { columns, row: names } = sealedColumns[next];
  const place = names.map((name) => String(row[name]));
  const changed = columns.map(async (column) => {
    const sealed = row[column];
    if (typeof sealed !== 'string') return [];
    const cell = [next, column, ...place] as const;
    const text = await open(keys, cell, sealed);
    if (text === undefined) return [];
    const isAddress = column === 'email' && 'email_index' in row;
    const [index] = isAddress ? JSON.parse(await emailIndexes(env, text)) : [];
    return [[column, await seal(keys, cell, text)], ...(isAddress ? [['email_index', index]] : [])];
  });
  const after: StoredRow = { ...row, ...Object.fromEntries((await Promise.all(changed)).flat()) };
  return { before: row, after };
}
