import { MINUTE } from '../contract/time/durations.ts';
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
import { dataKeys } from './keys.ts';
import { open, seal } from './sealing.ts';

/**
 * Encrypts the next rows that were not encrypted with the newest key: those of before there was one, too. What is written meanwhile is
 * encrypted with it anyway, so each table is gone through once for a key; and again where it has rows that no key opened, for
 * theirs may have come back.
 */
export async function renewKeys(env: Env, now: Date): Promise<void> {
  const keys = await dataKeys(env);
  const { number } = keys.current;
  const changes = (await keyChanges(env.DB)).filter(({ key }) => key === number);
  const begun = nextChange(changes, number, now);
  if (!begun) return;

  const after = begun.row;
  const rows = await nextRows(env.DB, begun.name, { after, limit: slices.renewedRows });
  const old = rows.filter((row) => !isNewest(row, number));
  const renewed = await Promise.all(old.map((row) => renew(env, keys, { next: begun.name, row })));
  const left = renewed.filter((each) => !isNewest(each.after, number)).length;
  await storeRenewed(env.DB, renewed, {
    ...begun,
    row: rows.at(-1)?.rowid ?? begun.row,
    done: rows.length < slices.renewedRows ? 1 : 0,
    unopened: begun.unopened + left,
  });
}

const tables = Object.keys(sealedColumns) as SealedTable[];

/** Whether every table was gone through with the newest key. */
export async function isAllRenewed(env: Env): Promise<boolean> {
  const { number } = (await dataKeys(env)).current;
  const changes = await keyChanges(env.DB);
  return tables.every((table) =>
    changes.some(({ name, key, done }) => name === table && key === number && done),
  );
}

/** Where to go on: in a table that is not gone through yet, or, one after the other, in those of which something was left. */
function nextChange(changes: KeyChange[], key: string, now: Date): KeyChange | undefined {
  const name = tables.find((table) => !changes.some((each) => each.name === table && each.done));
  const left = changes.filter(({ unopened }) => unopened > 0);
  const again = left[Math.floor(now.getTime() / MINUTE) % left.length]?.name;
  const anew = name ?? again;
  if (!anew) return undefined;
  const started = changes.find((each) => each.name === name);
  return started ?? { name: anew, key, row: -1, done: 0, unopened: 0 };
}

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
