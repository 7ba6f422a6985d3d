import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes an export as `wrangler d1 export` makes it: the newest tables, with the rows of these statements. */
export function writeExport(file: string, statements: readonly string[]): void {
  const migrations = globSync('worker/migrations/*.sql').sort();
  const names = migrations.map((path) => `('${path.replace(/.*[\\/]/, '')}')`);
  writeFileSync(
    file,
    [
      'PRAGMA defer_foreign_keys=TRUE;',
      'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE);',
      `INSERT INTO d1_migrations (name) VALUES ${names.join(', ')};`,
      ...migrations.map((path) => readFileSync(path, 'utf8')),
      ...statements.map((statement) => `${statement};`),
    ].join('\n'),
  );
}

export const insertion = (table: string, row: Record<string, string | number | null>): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')})`;

const literal = (value: string | number | null) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
