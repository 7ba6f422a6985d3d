import { knownMigrations, migrationText } from '../../migrations.ts';
import type { Head } from '../file/marks.ts';
import type { Entry } from '../file/read.ts';
import type { Table } from '../rows/tables.ts';
import { literal, type Row } from '../rows/values.ts';

/** D1 takes no statement of over 100,000 bytes. */
const longestStatement = 90_000;

/** In characters: six bytes each, as the digits of three, stay below that. */
const pieceLength = 15_000;

/** Of a row that is longer than a statement, a text of more characters than this is put together from pieces. */
const longestWhole = 200;

/** What takes away the tables that are there, makes those of a backup, and fills them. */
export async function* statementsOf(
  entries: AsyncIterable<Entry>,
  present: readonly string[],
): AsyncGenerator<string> {
  yield 'PRAGMA defer_foreign_keys = on';
  for (const name of present.toReversed()) yield `DROP TABLE IF EXISTS "${name}"`;
  yield migrationsTable;
  yield 'DELETE FROM d1_migrations';
  let open: Insertion | undefined;
  for await (const entry of entries) {
    if (entry.kind === 'head') yield* migrationStatements(entry.head.migrations);
    else if (entry.kind === 'table') {
      open = insertionInto(entry.table);
      if (entry.counter !== undefined) yield* counterStatements(entry.table, entry.counter);
    } else if (entry.kind === 'row') yield* open?.add(entry.row) ?? [];
    else if (entry.kind === 'end') yield* open?.flush() ?? [];
  }
}

/** What brings such a database to this version. */
export const laterMigrations = ({ migrations }: Head): Generator<string> =>
  migrationStatements(knownMigrations().filter((name) => !migrations.includes(name)));

/** As wrangler makes it, which writes into it later. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

function* migrationStatements(names: readonly string[]): Generator<string> {
  for (const name of names) {
    yield withoutComments(migrationText(name));
    yield `INSERT INTO d1_migrations (name) VALUES ('${name}')`;
  }
}

/** What takes statements apart need not know that an apostrophe in a comment begins no text. */
export const withoutComments = (sql: string): string =>
  sql
    .replace(/('(?:[^']|'')*'|"(?:[^"]|"")*")|--.*/g, (_, text: string | undefined) => text ?? '')
    .replace(/\n\s*\n/g, '\n')
    .trim()
    .replace(/;$/, '');

/** SQLite counts on from the highest number that a table has, and of that number from the highest that it ever gave. */
const counterStatements = ({ name }: Table, counter: string): string[] => [
  `DELETE FROM sqlite_sequence WHERE name = '${name}'`,
  `INSERT INTO sqlite_sequence (name, seq) VALUES ('${name}', ${counter})`,
];

interface Insertion {
  add(row: Row): Generator<string>;
  flush(): Generator<string>;
}

/** Gathers rows into statements that are as long as may be. */
function insertionInto(table: Table): Insertion {
  const names = table.columns.map(({ name }) => `"${name}"`).join(', ');
  const into = `INSERT INTO "${table.name}" (${names}) VALUES\n`;
  let rows: string[] = [];
  let length = 0;
  return {
    *add(row) {
      const values = valuesSql(table, row);
      const bytes = Buffer.byteLength(values) + 2;
      if (length + bytes > longestStatement) yield* this.flush();
      if (bytes > longestStatement) {
        yield* inPieces(table, row, into);
        return;
      }
      rows.push(values);
      length += bytes;
    },
    *flush() {
      if (rows.length > 0) yield into + rows.join(',\n');
      rows = [];
      length = 0;
    },
  };
}

const valuesSql = ({ columns }: Table, row: Row): string =>
  `(${columns.map(({ type }, n) => literal(row[n] ?? null, type)).join(', ')})`;

/**
 * A row that no statement can hold: its long texts stand in it with as much as the conditions of a table look at, and the rest is put
 * behind that.
 */
function* inPieces(table: Table, row: Row, into: string): Generator<string> {
  const { name, columns, key } = table;
  const where = key
    .map((column) => {
      const n = columns.findIndex((one) => one.name === column);
      return `"${column}" = ${literal(row[n] ?? null, columns[n]?.type ?? 'TEXT')}`;
    })
    .join(' AND ');
  const isLong = columns.map(({ name: column, type }, n) => {
    const value = row[n];
    const mayGrow = (type === 'TEXT' || type === 'BLOB') && !key.includes(column);
    return mayGrow && typeof value === 'string' && value.length > longestWhole;
  });
  const cut = row.map((value, n) => (isLong[n] ? beginning(String(value)) : value));
  yield into + valuesSql(table, cut);

  for (const [n, { name: column, type }] of columns.entries()) {
    if (!isLong[n]) continue;
    for (const piece of piecesOf(String(row[n]).slice(String(cut[n]).length))) {
      const longer = `"${column}" || ${literal(piece, type)}`;
      const value = type === 'BLOB' ? `CAST(${longer} AS BLOB)` : longer;
      yield `UPDATE "${name}" SET "${column}" = ${value} WHERE ${where}`;
    }
  }
}

/** That a text is encrypted its first characters say. Two digits are a byte of a BLOB. */
function beginning(value: string): string {
  const isDivided = /[\ud800-\udbff]/.test(value[longestWhole - 1] ?? '');
  return value.slice(0, isDivided ? longestWhole - 1 : longestWhole);
}

/** A text in pieces that divide no character of two halves, nor a byte of two digits. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = from + pieceLength;
    if (/[\ud800-\udbff]/.test(text[to - 1] ?? '')) to -= 1;
    yield text.slice(from, to);
    from = to;
  }
}
