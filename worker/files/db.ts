import { countedUnder, counting, hasFileRoomSql } from '../budgets/db.ts';
import type { FileKind } from '../contract/files.ts';
import { dataKeys, type PrivateEnv } from '../private-data/keys.ts';
import { openRow, sealRow, showRows } from '../private-data/rows.ts';
import { sum } from '../statistics.ts';
import type { NewFile } from './new-file.ts';

/** With what files come. */
interface Sending {
  message: string;
  /** When; of the note that came then, they are that note's. */
  createdAt: string;
  with: 'message' | 'note';
}

/** What stores files with what they came with, where that is stored: a statement, or none. */
export async function fileInsertions(
  env: PrivateEnv,
  { message, createdAt, with: place }: Sending,
  files: readonly NewFile[],
): Promise<D1PreparedStatement[]> {
  if (files.length === 0) return [];
  const { current } = await dataKeys(env);
  const rows = files.map(({ id, name, kind, bytes, digest }) =>
    sealRow(env, 'files', { id, name, kind, size: bytes.length, digest }),
  );
  const { note, from } = places[place];
  return [
    env.DB.prepare(
      `INSERT INTO files (id, message, note, name, kind, size, digest, sealed_by, created_at)
       SELECT value ->> '$.id', ?1, ${note}, value ->> '$.name', value ->> '$.kind', value ->> '$.size',
              value ->> '$.digest', ?4, ?2
         FROM ${from}, json_each(?3)`,
    ).bind(message, createdAt, JSON.stringify(await Promise.all(rows)), current.number),
  ];
}

const places = {
  message: { note: 'NULL', from: '(SELECT 1 FROM messages WHERE id = ?1)' },
  note: {
    note: 'came.id',
    from: '(SELECT id FROM notes WHERE message = ?1 AND created_at = ?2 ORDER BY id DESC LIMIT 1) AS came',
  },
};

/** Counts the bytes of files that the statement just before has stored. */
export const countingBytes = (
  db: D1Database,
  { createdAt, network }: { createdAt: string; network: string | null },
  files: readonly NewFile[],
): D1PreparedStatement[] =>
  files.length === 0
    ? []
    : [
        counting(db, createdAt, {
          sql: `SELECT date(?1), 'file-bytes', place.value, ?2
                  FROM json_each(?3) AS place
                 WHERE changes() > 0`,
          values: [bytesIn(files), countedUnder(network)],
        }),
      ];

/** What tells whether two sendings have the same files, as JSON. */
export const digestsOf = (files: readonly NewFile[]) =>
  JSON.stringify(files.map(({ digest }) => digest).sort());

/** The same of the files of a message's note, in SQL. */
export const digestsSql = (message: string, note: string) =>
  `(SELECT json_group_array(digest)
      FROM (SELECT digest FROM files WHERE message = ${message} AND note = ${note} ORDER BY digest))`;

/** In bytes, as they are counted. */
export const bytesIn = (files: readonly NewFile[]) => sum(files.map(({ bytes }) => bytes.length));

/** A file as pages show it. */
export interface FileView {
  id: string;
  /** With which note it came; with the message itself where there is none. */
  note: number | null;
  name: string;
  kind: FileKind;
  size: number;
}

/** The files of a message and of its notes, in the order in which they came. */
export async function filesOf(env: PrivateEnv, message: string): Promise<FileView[]> {
  const { results } = await env.DB.prepare(
    `SELECT id, note, name, kind, size
       FROM files
      WHERE message = ?1
      ORDER BY created_at, rowid`,
  )
    .bind(message)
    .all<FileView>();
  return showRows(env, 'files', results);
}

/** A file of a message, and of no other. */
export async function fileOf(
  env: PrivateEnv,
  message: string,
  id: string,
): Promise<FileView | undefined> {
  const file = await env.DB.prepare(
    'SELECT id, note, name, kind, size FROM files WHERE id = ?2 AND message = ?1',
  )
    .bind(message, id)
    .first<FileView>();
  return file ? openRow(env, 'files', file) : undefined;
}

/** Which of these ids no file has. */
export async function unknownFiles(db: D1Database, ids: readonly string[]): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT value
         FROM json_each(?1) AS sought
        WHERE NOT EXISTS (SELECT 1 FROM files WHERE id = sought.value)
        ORDER BY value`,
    )
    .bind(JSON.stringify(ids))
    .all<{ value: string }>();
  return results.map(({ value }) => value);
}

/** Whether a day takes these files from a network. */
export async function hasFileRoom(
  db: D1Database,
  { createdAt, network }: { createdAt: string; network: string | null },
  files: readonly NewFile[],
): Promise<boolean> {
  const hasRoom = hasFileRoomSql(bytesIn(files), { time: '?1', network: '?2' });
  const row = await db.prepare(`SELECT 1 WHERE ${hasRoom}`).bind(createdAt, network).first();
  return row !== null;
}

/** Some files whose bytes are encrypted with one of these keys, behind a row. */
export async function filesSealedBy(
  db: D1Database,
  keys: readonly string[],
  { after, limit }: { after: number; limit: number },
): Promise<{ id: string; row: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT id, rowid AS row
         FROM files
        WHERE rowid > ?2 AND sealed_by IN (SELECT value FROM json_each(?1))
        ORDER BY rowid
        LIMIT ?3`,
    )
    .bind(JSON.stringify(keys), after, limit)
    .all<{ id: string; row: number }>();
  return results;
}

/** Says with which key the bytes of a file are encrypted now. */
export const noteSealedBy = (db: D1Database, id: string, key: string) =>
  db.prepare('UPDATE files SET sealed_by = ?2 WHERE id = ?1').bind(id, key).run();
