import { sealedColumns } from '../worker/private-data/columns.ts';
import { keysOf } from '../worker/private-data/data-key.ts';
import { open } from '../worker/private-data/sealing.ts';

type Row = Record<string, unknown>;

export const sealedTables = Object.keys(sealedColumns) as (keyof typeof sealedColumns)[];

/** The rows of a table with what people wrote as they wrote it. What no key opens stays as it is. */
export async function clearRows<Found extends Row>(
  table: keyof typeof sealedColumns,
  rows: Found[],
  secret: string,
): Promise<Found[]> {
  const { columns, row: names } = sealedColumns[table];
  const keys = (await keysOf([secret])) ?? { all: new Map() };
  return Promise.all(
    rows.map(async (row) => {
      const place = names.map((name) => String(row[name]));
      const texts = columns.map(async (column) => {
        const value = row[column];
        const text =
          typeof value === 'string' ? await open(keys, [table, column, ...place], value) : value;
        return column in row ? [[column, text ?? value] as const] : [];
      });
      return { ...row, ...Object.fromEntries((await Promise.all(texts)).flat()) };
    }),
  );
}
