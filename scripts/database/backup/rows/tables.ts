import { DatabaseSync } from 'node:sqlite';
import { migrationText } from '../../migrations.ts';
import { leftOut } from '../left-out.ts';

/** A table as migrations make it. */
export interface Table {
  name: string;
  columns: Column[];
  /** What its rows are ordered by, and found again. */
  key: string[];
  /** Whether that is a number which grows with each row. */
  isNumbered: boolean;
  parents: Reference[];
}

export interface Column {
  name: string;
  type: ColumnType;
}

export type ColumnType = (typeof columnTypes)[number];

/** What a STRICT table may have, but for ANY. */
const columnTypes = ['TEXT', 'INTEGER', 'REAL', 'BLOB'] as const;

/** A column that names a row of another table. */
export interface Reference {
  column: string;
  table: string;
  key: string;
}

/** The tables of a database with these migrations: those that others refer to before these. */
export function tablesAt(migrations: readonly string[]): Table[] {
  const database = new DatabaseSync(':memory:');
  try {
    for (const name of migrations) database.exec(migrationText(name));
    const names = rowsOf<{ name: string }>(
      database,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    );
    return parentsFirst(names.map(({ name }) => tableOf(database, name)));
  } finally {
    database.close();
  }
}

/** Those that a backup has. */
export const savedTablesAt = (migrations: readonly string[]): Table[] =>
  tablesAt(migrations).filter(({ name }) => !(name in leftOut));

function tableOf(database: DatabaseSync, name: string): Table {
  const found = rowsOf<{ name: string; type: string; pk: number }>(
    database,
    `SELECT name, type, pk FROM pragma_table_info('${name}') ORDER BY cid`,
  );
  const columns = found.map((column) => ({ name: column.name, type: typeOf(name, column) }));
  const keys = found.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const key = keys.map((column) => column.name);
  const parents = referencesOf(database, name);
  const isWithoutRowid = database
    .prepare('SELECT wr FROM pragma_table_list WHERE name = ?')
    .get(name)?.['wr'];
  if (isWithoutRowid) return { name, columns, key, isNumbered: false, parents };
  if (keys.length === 1 && keys[0]?.type === 'INTEGER')
    return { name, columns, key, isNumbered: true, parents };
  // The number that SQLite itself gives a row: of two rows of one moment it says which came first.
  const rowid = { name: 'rowid', type: 'INTEGER' as const };
  return { name, columns: [rowid, ...columns], key: ['rowid'], isNumbered: true, parents };
}

function typeOf(table: string, { name, type }: { name: string; type: string }): ColumnType {
  const known = columnTypes.find((one) => one === type);
  if (!known) throw new Error(`A backup does not know how to keep ${table}.${name}, of ${type}.`);
  return known;
}

const referencesOf = (database: DatabaseSync, name: string): Reference[] =>
  rowsOf<{ column: string; table: string; key: string }>(
    database,
    `SELECT "from" AS "column", "table", "to" AS "key" FROM pragma_foreign_key_list('${name}')`,
  );

const rowsOf = <Row>(database: DatabaseSync, sql: string): Row[] =>
  database.prepare(sql).all() as Row[];

function parentsFirst(tables: readonly Table[]): Table[] {
  const placed: Table[] = [];
  const place = (table: Table) => {
    if (placed.includes(table)) return;
    for (const parent of table.parents) {
      const found = tables.find(({ name }) => name === parent.table);
      if (found && found !== table) place(found);
    }
    placed.push(table);
  };
  for (const table of tables) place(table);
  return placed;
}
