import { indexedTables, sealedColumns } from '../worker/private-data/columns.ts';

/** Rows of tables as they were stored before there was a key: the schedule encrypts them. */
export const unsealedRows = <Rows extends Record<string, object[]>>(rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([table, found]) => [table, found.map((row) => unsealed(table, row))]),
  ) as Rows;

export function unsealed<Row extends object>(table: string, row: Row): Row {
  const columns: readonly string[] =
    Object.entries(sealedColumns).find(([name]) => name === table)?.[1].columns ?? [];
  const marked = Object.entries(row).map(([column, value]) => [
    column,
    columns.includes(column) && typeof value === 'string' ? `key:none:${value}` : value,
  ]);
  const email: unknown = Reflect.get(row, 'email');
  const isIndexed = indexedTables.some((name) => name === table) && typeof email === 'string';
  return {
    ...(Object.fromEntries(marked) as Row),
    ...(isIndexed && { email_index: `key:none:${email.toLowerCase()}` }),
  };
}
