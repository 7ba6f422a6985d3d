import type { Answer, Database } from './ask.ts';
import type { Table } from './tables.ts';
import { literal, type Row, rowIn, rowSql, type Value } from './values.ts';

/** A table, and what it held when the reading began. */
export interface Measured {
  table: Table;
  rows: number;
  /** About how many bytes all of them are as JSON. */
  bytes: number;
  /** The last number of a row, in digits: what comes later is not read. */
  last: string | undefined;
}

export interface Page {
  table: Table;
  lines: string[];
  /** How many of these rows have a text that is no Unicode. */
  malformed: number;
}

/** In SQL: how many rows a table has, how big they are, and the last number of one. */
export function measureSql({ name, columns, key, isNumbered }: Table): string {
  const sizes = columns.map((column) =>
    column.type === 'TEXT' || column.type === 'BLOB'
      ? `coalesce(octet_length("${column.name}"), 4)`
      : '8',
  );
  const last = isNumbered ? `CAST(max("${key[0]}") AS TEXT)` : 'NULL';
  return `SELECT count(*) AS "rows", coalesce(sum(${sizes.join(' + ')}), 0) AS bytes, ${last} AS last FROM "${name}"`;
}

export const measuredIn = (table: Table, answer: Answer | undefined): Measured => ({
  table,
  rows: Number(answer?.['rows']),
  bytes: Number(answer?.['bytes']),
  last: table.isNumbered ? String(answer?.['last'] ?? 0) : undefined,
});

/** The rows of all tables: in one question where they are few, so that all are of one moment; else in several. */
export async function* pagesOf(
  database: Database,
  measured: readonly Measured[],
): AsyncGenerator<Page> {
  const { mostBytes } = database;
  for (const group of groupsOf(measured, mostBytes)) {
    const selections = group.map((one) => selectionOf(one, { all: measured, mostBytes }));
    const answers = await database.ask(selections.map((selection) => selection.sql([])));
    for (const [n, selection] of selections.entries())
      yield* pagesBehind(database, selection, answers[n] ?? []);
  }
}

async function* pagesBehind(
  { ask }: Database,
  { table, limit, sql }: Selection,
  first: Answer[],
): AsyncGenerator<Page> {
  for (let answer = first; ; ) {
    const found = answer.filter(({ line }) => line !== null);
    const rows = found.map(({ line }) => rowIn(String(line)));
    const malformed = found.filter(({ line, size }) => size !== Buffer.byteLength(String(line)));
    yield {
      table,
      lines: rows.map((row) => JSON.stringify(row)),
      malformed: malformed.length,
    };

    const last = rows.at(-1);
    const wasCut = found.length < answer.length || answer.length === limit;
    if (!wasCut || !last) return;
    [answer = []] = await ask([sql(keyOf(table, last))]);
  }
}

/** Tables that are read together: as many as fit, and a big one by itself. */
function groupsOf(measured: readonly Measured[], mostBytes: number): Measured[][] {
  const groups: Measured[][] = [];
  let room = -1;
  for (const one of measured) {
    if (one.bytes > room) {
      groups.push([]);
      room = mostBytes;
    }
    groups.at(-1)?.push(one);
    room -= one.bytes;
  }
  return groups;
}

interface Selection {
  table: Table;
  /** How many rows a page has at most. */
  limit: number;
  /** Asks for the rows behind a key, or the first ones. */
  sql(behind: readonly Value[]): string;
}

interface Bounds {
  all: readonly Measured[];
  mostBytes: number;
}

function selectionOf(
  { table, rows, bytes, last }: Measured,
  { all, mostBytes }: Bounds,
): Selection {
  const fitting = rows > 0 ? Math.floor((mostBytes * rows) / bytes) : 1000;
  // Some more may have come since they were counted.
  const limit = Math.max(50, Math.min(rows + 50, fitting));
  const key = table.key.map((name) => `"${name}"`).join(', ');
  const known = [
    ...(last === undefined ? [] : [`${key} <= ${last}`]),
    ...(last === undefined ? parentsSql(table, all) : []),
  ];
  return {
    table,
    limit,
    sql(behind) {
      const conditions = behind.length > 0 ? [behindSql(table, behind), ...known] : known;
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
      const rowsSql = `SELECT ${key}, ${rowSql(table)} AS line FROM "${table.name}" ${where} ORDER BY ${key} LIMIT ${limit}`;
      const sizedSql = `SELECT ${key}, line, octet_length(line) AS size, sum(octet_length(line)) OVER (ORDER BY ${key}) AS total FROM (${rowsSql})`;
      // A row beyond what fits is counted and left to the next page.
      return `SELECT CASE WHEN total - size < ${mostBytes} THEN line END AS line, size FROM (${sizedSql}) ORDER BY ${key}`;
    },
  };
}

const behindSql = ({ columns, key }: Table, values: readonly Value[]): string => {
  const literals = key.map((name, n) => {
    const type = columns.find((column) => column.name === name)?.type ?? 'TEXT';
    return literal(values[n] ?? null, type);
  });
  const names = key.map((name) => `"${name}"`);
  return key.length === 1
    ? `${names[0]} > ${literals[0]}`
    : `(${names.join(', ')}) > (${literals.join(', ')})`;
};

/** In SQL: that a row which has no number of its own belongs to rows which were there when the reading began. */
const parentsSql = ({ name, parents }: Table, all: readonly Measured[]): string[] =>
  parents.flatMap(({ column, table, key }) => {
    const parent = all.find((one) => one.table.name === table);
    return parent?.last === undefined
      ? []
      : [
          `EXISTS (SELECT 1 FROM "${table}" WHERE "${table}"."${key}" = "${name}"."${column}" AND "${table}"."${parent.table.key[0]}" <= ${parent.last})`,
        ];
  });

const keyOf = ({ columns, key }: Table, row: Row): Value[] =>
  key.map((name) => row[columns.findIndex((column) => column.name === name)] ?? null);
