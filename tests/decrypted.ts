import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sealedColumns } from '../worker/private-data/columns.ts';
import { clearRows, sealedTables } from './clear-texts.ts';

type Row = Record<string, string | null>;

/** Asks the file of a database in which everything is as people wrote it. */
export const decryptedRows = <Found>(
  file: string,
  key: string,
  query: string,
  ...values: string[]
): Promise<Found[]> =>
  asked(file, key, (database) => database.prepare(query).all(...values) as Found[]);

/** Of a copy, for the tables themselves take nothing that is not encrypted. */
async function asked<Found>(
  file: string,
  key: string,
  ask: (database: DatabaseSync) => Found,
): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'decrypted-'));
  const copy = join(folder, 'copy.sqlite');
  const source = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  source.exec(`VACUUM INTO '${copy}'`);
  source.close();
  const database = new DatabaseSync(copy);
  try {
    database.exec('PRAGMA ignore_check_constraints = on');
    for (const table of sealedTables) await decrypt(database, table, key);
    return ask(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** All rows of the file, as people wrote them. */
export const decryptedText = (file: string, key: string): Promise<string> =>
  asked(file, key, (database) => {
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*'`)
      .all()
      .map(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
    return JSON.stringify(tables);
  });

async function decrypt(database: DatabaseSync, table: (typeof sealedTables)[number], key: string) {
  const { columns } = sealedColumns[table];
  const stored = database.prepare(`SELECT rowid AS "rowid", * FROM ${table}`).all() as Row[];
  const assigned = columns.map((column) => `${column} = ?`).join(', ');
  const update = database.prepare(`UPDATE ${table} SET ${assigned} WHERE rowid = ?`);
  for (const row of await clearRows(table, stored, key))
    update.run(...columns.map((column) => row[column] ?? null), row['rowid'] ?? null);
}
