/** Of each table its rows: what a database holds, or what it is to hold. */
export type Rows = Record<string, object[]>;

let names: string[] | undefined;

async function tableNames(db: D1Database): Promise<string[]> {
  names ??= (
    await db
      .prepare(
        `SELECT name
           FROM sqlite_schema
          WHERE type = 'table' AND NOT name GLOB '_cf_*' AND NOT name GLOB '*_migrations'
          ORDER BY name`,
      )
      .all<{ name: string }>()
  ).results.map(({ name }) => name);
  return names;
}

export async function rowsIn(db: D1Database): Promise<Rows> {
  const tables = await tableNames(db);
  const found = await db.batch<object>(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)));
  return Object.fromEntries(tables.map((table, index) => [table, found[index]?.results ?? []]));
}

/** Makes the database hold these rows and no others, numbers of rows included. */
export async function putBack(db: D1Database, rows: Rows): Promise<void> {
  const tables = await tableNames(db);
  await db.batch([
    db.prepare('PRAGMA defer_foreign_keys = on'),
    ...tables.map((table) => db.prepare(`DELETE FROM ${table}`)),
    ...Object.entries(rows).map(([table, found]) => insertion(db, table, found)),
  ]);
}

/** One statement for all rows of a table. `OR REPLACE` gives a column that a row lacks the value that the table has for it. */
function insertion(db: D1Database, table: string, rows: object[]): D1PreparedStatement {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return db.prepare('SELECT 1');
  const values = columns.map((column) => `value ->> '${column}'`);
  return db
    .prepare(
      `INSERT OR REPLACE INTO ${table} (${columns}) SELECT ${values} FROM json_each(?1) WHERE true`,
    )
    .bind(JSON.stringify(rows));
}

/** Columns that may differ. */
const ignored: Record<string, string[]> = {
  // What is stored without its network, while the salt is away, counts all the same.
  votes: ['network'],
  gaps: ['network'],
  visits: ['network'],
  // How the delivery goes on, each try in a transaction of its own; and the text, which tells the day.
  emails: ['tries', 'leased_until', 'sent_at', 'due_at', 'error', 'text', 'html'],
  // A message that has a key is stored without it while the salt is away.
  messages: ['visitor'],
};

/** The rows as text, the same where only what is random or the time differs. */
export const textOf = (rows: Rows, without: readonly string[] = []): string =>
  Object.entries(rows)
    .filter(([table]) => ![...without, 'sqlite_sequence'].includes(table))
    .flatMap(([table, found]) => [
      table,
      ...found
        .filter((row) => table !== 'budgets' || !isOfNetwork(row))
        .map((row) => plain(table, row))
        .sort(),
    ])
    .join('\n');

/** What a network has used is counted where the salt can be had. */
const isOfNetwork = (row: object) => 'network' in row && row.network !== '';

const plain = (table: string, row: object) =>
  JSON.stringify(row, (name, value) => (ignored[table]?.includes(name) ? '' : value))
    .replace(/"key:(?:none|[\da-f]{8}):(?:[^"\\]|\\.)*"/g, '"sealed"')
    .replace(/\b[\da-f]{8}-[\da-f-]{27}\b/g, 'uuid')
    .replace(/\b[\da-f]{32,64}\b/g, 'hash')
    .replace(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, 'time');
