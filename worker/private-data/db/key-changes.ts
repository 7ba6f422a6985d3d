import { filterColumns, indexedTables, type SealedTable, sealedColumns } from '../columns.ts';

/** How far a table was encrypted with a key. */
export interface KeyChange {
  name: SealedTable;
  key: string;
  /** The number of the last row that was. */
  row: number;
  done: 0 | 1;
  /** How many of its rows no key opened. */
  unopened: number;
}

export async function keyChanges(db: D1Database): Promise<KeyChange[]> {
  const { results } = await db
    .prepare('SELECT name, key, row, done, unopened FROM key_changes ORDER BY name')
    .all<KeyChange>();
  return results;
}

/** A row as it is stored: what tells it from others, and what is encrypted. */
export type StoredRow = Record<string, string | null> & { rowid: number };

/** The next rows of a table behind one of them. */
export async function nextRows(
  db: D1Database,
  table: SealedTable,
  { after, limit }: { after: number; limit: number },
): Promise<StoredRow[]> {
  const { columns, row } = sealedColumns[table];
  const { results } = await db
    .prepare(
      `SELECT rowid AS "rowid", ${[...new Set([...row, ...columns, ...indexOf(table)])].join(', ')}
         FROM ${table}
        WHERE rowid > ?1
        ORDER BY rowid
        LIMIT ?2`,
    )
    .bind(after, limit)
    .all<StoredRow>();
  return results;
}

const indexOf = (table: SealedTable) =>
  indexedTables.some((name) => name === table) ? ['email_index'] : [];

/** What a row was, and what it becomes. */
export interface Renewed {
  before: StoredRow;
  after: StoredRow;
}

/**
 * Stores rows that were encrypted anew, and how far that has come, in one transaction. A row that was changed meanwhile stays as it is: it
 * was encrypted with the newest key. Of two rows that were one person's under different keys, one goes.
 */
export async function storeRenewed(
  db: D1Database,
  renewed: Renewed[],
  { name, key, row, done, unopened }: KeyChange,
): Promise<void> {
  await db.batch([
    ...renewed.map((each) => update(db, name, each)),
    db
      .prepare(
        `INSERT INTO key_changes (name, key, row, done, unopened)
         VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (name) DO UPDATE
            SET (key, row, done, unopened) = (excluded.key, excluded.row, excluded.done, excluded.unopened)`,
      )
      .bind(name, key, row, done, unopened),
  ]);
}

function update(db: D1Database, table: SealedTable, { before, after }: Renewed) {
  const names = [...sealedColumns[table].columns, ...indexOf(table)];
  const filter = names.some((name) => before[name] !== after[name]) && filterColumns[table];
  const assigned = [
    ...names.map((name, place) => `${name} = ?${place + 2}`),
    ...(filter ? [`${filter} = NULL`] : []),
  ];
  const unchanged = names.map((name, place) => `${name} IS ?${place + 2 + names.length}`);
  return db
    .prepare(
      `UPDATE OR REPLACE ${table}
          SET ${assigned.join(', ')}
        WHERE rowid = ?1 AND ${unchanged.join(' AND ')}`,
    )
    .bind(
      before.rowid,
      ...names.map((name) => after[name] ?? null),
      ...names.map((name) => before[name] ?? null),
    );
}
