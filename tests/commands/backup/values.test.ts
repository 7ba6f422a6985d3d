import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../../scripts/database/backup/file/read.ts';
import {
  statementsOf,
  withoutComments,
} from '../../../scripts/database/backup/loading/statements.ts';
import { askedHere } from '../../../scripts/database/backup/rows/here.ts';
import { measuredIn, measureSql } from '../../../scripts/database/backup/rows/pages.ts';
import { piecesOf } from '../../../scripts/database/backup/rows/read.ts';
import type { ColumnType, Table } from '../../../scripts/database/backup/rows/tables.ts';
import { isRow, type Row } from '../../../scripts/database/backup/rows/values.ts';
import { nasty } from './state.ts';

const column = (name: string, type: ColumnType) => ({ name, type });

/** More columns than a function of SQL takes arguments, and a row that no statement can hold. */
const wide: Table = {
  name: 'wide',
  columns: [
    column('rowid', 'INTEGER'),
    ...Array.from({ length: 36 }, (_, n) => column(`t${n}`, 'TEXT')),
    ...[column('i', 'INTEGER'), column('r', 'REAL'), column('b', 'BLOB')],
  ],
  key: ['rowid'],
  isNumbered: true,
  parents: [],
};

const keyed: Table = {
  name: 'keyed',
  columns: [column('a', 'TEXT'), column('b', 'INTEGER'), column('c', 'TEXT')],
  key: ['a', 'b'],
  isNumbered: false,
  parents: [],
};

const tables = [wide, keyed];

const schema = `
  CREATE TABLE wide (${wide.columns
    .slice(1)
    .map(({ name, type }) => `${name} ${type}`)
    .join(', ')}) STRICT;
  CREATE TABLE keyed (a TEXT, b INTEGER, c TEXT NOT NULL CHECK (length(c) > 0), PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;`;

let database: DatabaseSync;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec(schema);
});

const long = `${nasty.join('')}😀'`.repeat(400);

test('every value that a table may hold comes back', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => n % 256);
  const insert = database.prepare(
    'INSERT INTO wide (rowid, t0, t1, t35, i, r, b) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
  insert.run(-5, 'NUL \0 within', '\0', '', least, -Infinity, new Uint8Array());
  insert.run(2, long, long.slice(1), 'x', most, Infinity, bytes);
  insert.run(most, null, null, null, 2n ** 53n, 0.1, null);
  for (const [n, text] of nasty.entries())
    insert.run(10 + n, text, null, null, n, 1 / (n + 3), Uint8Array.of(n));
  database.prepare('INSERT INTO keyed VALUES (?, ?, ?)').run(`it's\na key`, 1, long);
  for (let n = 0; n < 50; n += 1)
    database.prepare('INSERT INTO keyed VALUES (?, ?, ?)').run('k', n, 'c');

  const { statements, restored } = await throughBackup();
  expect(contents(restored)).toEqual(contents(database));
  expect(statements.filter((sql) => Buffer.byteLength(sql) > 100_000)).toEqual([]);
  // What takes statements apart or changes how lines end finds nothing to change within a text.
  expect(statements.filter((sql) => /[^\P{Cc}\n]/u.test(sql))).toEqual([]);
});

test('a text that is no Unicode is counted', async () => {
  database.exec(
    `INSERT INTO wide (t0) VALUES (CAST(X'61EDA080' AS TEXT)), ('whole'), (CAST(X'FF' AS TEXT))`,
  );
  const { malformed } = await throughBackup();

  expect(malformed).toBe(2);
});

describe('a row of a file', () => {
  test.each<[string, unknown[]]>([
    ['with a value too few', ['a', 1]],
    ['with a text for a number', ['a', '1', 'c']],
    ['with SQL for a number', ['a', '1); DROP TABLE messages; --', 'c']],
    ['with a number that is not whole', ['a', 1.5, 'c']],
    ['with a number for a text', [1, 1, 'c']],
    ['with a list', ['a', 1, ['c']]],
    ['with true', ['a', true, 'c']],
  ])('is refused %s', (_, row) => {
    expect(isRow(row, keyed.columns)).toBe(false);
  });

  test('may have a number beyond 2^53 in digits', () => {
    expect(isRow(['a', '-9223372036854775808', null], keyed.columns)).toBe(true);
  });
});

test('comments go from a migration, and nothing else', () => {
  expect(
    withoutComments(`-- The owner's.\nCREATE TABLE a (b -- it's\n, c DEFAULT '--', "d--" TEXT);\n`),
  ).toBe(`CREATE TABLE a (b \n, c DEFAULT '--', "d--" TEXT)`);
});

/** What becomes of the tables in a file and out of it, in the smallest pages that there are. */
async function throughBackup() {
  const asked = { ...askedHere(database), mostBytes: 500 };
  const measured = await Promise.all(
    tables.map(async (table) => {
      const [rows] = await asked.ask([measureSql(table)]);
      return measuredIn(table, rows?.[0]);
    }),
  );
  const entries: Entry[] = [];
  let malformed = 0;
  for (const table of tables) {
    entries.push({ kind: 'table', table, counter: undefined });
    const own = measured.filter((one) => one.table === table);
    for await (const piece of piecesOf(asked, own, () => {})) {
      malformed += piece.malformed;
      for (const line of piece.lines) {
        const row: Row = JSON.parse(line);
        expect(isRow(row, table.columns)).toBe(true);
        entries.push({ kind: 'row', row });
      }
      if (piece.tally) entries.push({ kind: 'end', table, tally: piece.tally });
    }
  }
  const restored = new DatabaseSync(':memory:');
  restored.exec(schema);
  const statements: string[] = [];
  for await (const sql of statementsOf(each(entries), [])) statements.push(sql);
  for (const sql of statements) restored.exec(sql);
  return { restored, malformed, statements };
}

async function* each<Item>(items: readonly Item[]) {
  yield* items;
}

const contents = (from: DatabaseSync) =>
  tables.map(({ name }) => {
    const rowid = name === 'wide' ? 'rowid, ' : '';
    const statement = from.prepare(`SELECT ${rowid}* FROM ${name} ORDER BY 1, 2`);
    statement.setReadBigInts(true);
    return statement.all();
  });
