import { filterColumns, indexedTables, type SealedTable, sealedColumns } from '../columns.ts';

/** How far a table, or the bytes of files, were encrypted with the newest key. */
export interface KeyChange {
  name: SealedTable | typeof bytesOfFiles;
  /** The numbers of all keys that were there, the newest first, as `keyNumbers` joins them. */
  keys: string;
  /** Up to which row it was gone through. */
  row: number;
  done: 0 | 1;
  /** How many of its rows no key opened. */
  unopened: number;
}

/** What lies in the bucket is gone through beside the tables. */
export const bytesOfFiles = 'bytes of files';

/** With the number of the newest key by itself. */
export async function keyChanges(db: D1Database): Promise<(KeyChange & { key: string })[]> {
  const { results } = await db
    .prepare(
      'SELECT name, substr(key, 1, 8) AS key, key AS keys, row, done, unopened FROM key_changes ORDER BY name',
    )
    .all<KeyChange & { key: string }>();
  return results;
}

/** A row as it is stored: what tells it from others, and what is encrypted. */
export type StoredRow = Record<string, string | null> & { rowid: number };

interface Search {
  after: number;
  /** The number of the key that what is found is not encrypted with. */
  key: string;
  /** How many rows are looked at; how many of them are found, and how much they hold. */
  limits: { scanned: number; rows: number; characters: number };
}

interface Found {
  rows: StoredRow[];
  /** Up to which row none is left but these. */
  reached: number;
  isEnd: boolean;
}

/**
 * The next rows of a table with something that is not encrypted with a key, one at least. Most rows of some tables hold nothing
 * that is encrypted: of them many are looked at.
 */
export async function nextRows(
  db: D1Database,
  table: SealedTable,
  { after, key, limits }: Search,
): Promise<Found> {
  const looked = await db
    .prepare(
      `SELECT COUNT(*) AS rows, COALESCE(MAX(number), ?1) AS last
         FROM (SELECT rowid AS number FROM ${table} WHERE rowid > ?1 ORDER BY rowid LIMIT ?2)`,
    )
    .bind(after, limits.scanned)
    .first<{ rows: number; last: number }>();
  const { rows: scanned, last } = looked ?? { rows: 0, last: after };

  const { columns, row } = sealedColumns[table];
  const sealed = [...columns, ...indexOf(table)];
  const names = [...new Set([...row, ...sealed])].join(', ');
  const isOld = sealed.map((name) => `${name} GLOB 'key:*' AND ${name} NOT GLOB ?3`).join(' OR ');
  const size = sealed.map((name) => `COALESCE(length(${name}), 0)`).join(' + ');
  const { results } = await db
    .prepare(
      `SELECT "rowid", ${names}, total
         FROM (SELECT "rowid", ${names}, size, SUM(size) OVER (ORDER BY "rowid") AS total
                 FROM (SELECT rowid AS "rowid", ${names}, ${size} AS size
                         FROM ${table}
                        WHERE rowid > ?1 AND rowid <= ?2 AND (${isOld})
                        ORDER BY rowid
                        LIMIT ?4))
        WHERE total - size < ?5
        ORDER BY "rowid"`,
    )
    .bind(after, last, `key:${key}:*`, limits.rows, limits.characters)
    .all<StoredRow & { total: number }>();
  const end = results.at(-1);
  const isCut = end && (results.length === limits.rows || end.total >= limits.characters);
  return isCut
    ? { rows: results, reached: end.rowid, isEnd: false }
    : { rows: results, reached: last, isEnd: scanned < limits.scanned };
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
  table: SealedTable,
  { renewed, change }: { renewed: Renewed[]; change: KeyChange },
): Promise<void> {
  await db.batch([...renewed.map((each) => update(db, table, each)), noting(db, change)]);
}

/** Says how far it has come. */
export const noteKeyChange = (db: D1Database, change: KeyChange) => noting(db, change).run();

const noting = (db: D1Database, { name, keys, row, done, unopened }: KeyChange) =>
  db
    .prepare(
      `INSERT INTO key_changes (name, key, row, done, unopened)
       VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (name) DO UPDATE
          SET (key, row, done, unopened) = (excluded.key, excluded.row, excluded.done, excluded.unopened)`,
    )
    .bind(name, keys, row, done, unopened);

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
