import type { Column, ColumnType, Table } from './tables.ts';

/**
 * A value as a backup has it. A whole number beyond 2^53, and one without an end, is a text in the column of a number; bytes
 * are hexadecimal digits in the column of bytes: none of these columns can hold another text.
 */
export type Value = string | number | null;

export type Row = readonly Value[];

/** SQL takes no more arguments of one function. */
const mostArguments = 30;

/** In SQL, a row as JSON: lists of at most so many values, in one list. Read as JSON, a value is what it was. */
export function rowSql({ columns }: Table): string {
  const lists: Column[][] = [];
  for (let n = 0; n < columns.length; n += mostArguments)
    lists.push(columns.slice(n, n + mostArguments));
  return `json_array(${lists.map((list) => `json_array(${list.map(readSql).join(', ')})`).join(', ')})`;
}

export function readSql({ name, type }: Column): string {
  const column = `"${name}"`;
  if (type === 'BLOB') return `CASE WHEN ${column} IS NOT NULL THEN hex(${column}) END`;
  if (type === 'REAL')
    return `CASE WHEN abs(${column}) = 9e999 THEN CAST(${column} AS TEXT) ELSE ${column} END`;
  if (type === 'INTEGER')
    return `CASE WHEN ${column} NOT BETWEEN ${Number.MIN_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER} THEN CAST(${column} AS TEXT) ELSE ${column} END`;
  return column;
}

/** What `rowSql` gave, as the row. */
export const rowIn = (line: string): Value[] => (JSON.parse(line) as Value[][]).flat();

const isText: Record<ColumnType, RegExp> = {
  TEXT: /^/,
  INTEGER: /^-?\d{16,19}$/,
  REAL: /^-?Inf$/,
  BLOB: /^(?:[\dA-F]{2})*$/,
};

/** Whether a row may lie in such columns, as far as can be told before it does. */
export const isRow = (row: readonly unknown[], columns: readonly Column[]): row is Row =>
  row.length === columns.length &&
  columns.every(({ type }, n) => {
    const value = row[n];
    if (typeof value === 'string') return isText[type].test(value);
    if (typeof value !== 'number') return value === null;
    return type === 'REAL' || (type === 'INTEGER' && Number.isSafeInteger(value));
  });

/**
 * A value in SQL. A text with a line break or another control goes as its bytes: a tool between here and the database may
 * change how lines end, and a NUL would end the statement.
 */
export function literal(value: Value, type: ColumnType): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (type === 'BLOB') return `X'${value}'`;
  if (type === 'INTEGER') return value;
  if (type === 'REAL') return value.replace('Inf', '9e999');
  if (/\p{Cc}/u.test(value)) return `CAST(X'${Buffer.from(value).toString('hex')}' AS TEXT)`;
  return `'${value.replaceAll("'", "''")}'`;
}
