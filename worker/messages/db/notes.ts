import { hasFileRoomSql, hasRoomSql, type NetworkBudget, spend } from '../../budgets/db.ts';
import { costOfFiles, costs } from '../../budgets/shares.ts';
import { type EmailCondition, emailInsertion } from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';
import { bytesIn, countingBytes, digestsOf, digestsSql, fileInsertions } from '../../files/db.ts';
import type { NewFile } from '../../files/new-file.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { sealRow, showRows } from '../../private-data/rows.ts';
import { type Receipt, receiptInsertion } from './receipts.ts';
import { askedBeforeSql, replyBySql } from './states.ts';

interface NewNote extends NetworkBudget {
  message: string;
  text: string | undefined;
  isSolved: boolean;
  createdAt: string;
  /** Of a customer who waits from this note on. */
  replyBy: string;
  /** Their bytes are stored already. */
  files?: readonly NewFile[];
}

/**
 * Adds a customer's note, or their "this solved it", and the email about it: one of each when it is sent twice. A note
 * opens a closed message again, and sent again while nothing follows it, it costs nothing. The email leaves with the
 * schedule: the request has asked the database twice. Returns whether there was nothing to write, or the day had room for
 * it. One that came by email is known by its receipt, whenever it comes again.
 */
export async function addNote(
  env: PrivateEnv,
  written: NewNote,
  { email, receipt }: { email: Email | undefined; receipt?: Receipt },
): Promise<boolean> {
  const { DB: db } = env;
  const note = await sealRow(env, 'notes', written);
  const { text, isSolved, createdAt: now, network, rowsPerDay, files = [] } = note;
  const ofText = (text ? costs.note : 0) + (text && email ? costs.laterEmail : 0);
  const cost = {
    kind: 'notes',
    rows: costs.messageState + ofText + costOfFiles(files.length) + (receipt ? costs.receipt : 0),
    rowsPerDay,
  } as const;
  const room: Room = (time, network) => {
    const names = { time, network };
    const ofRows = hasRoomSql(cost, names);
    return files.length > 0 ? `${ofRows} AND ${hasFileRoomSql(bytesIn(files), names)}` : ofRows;
  };
  const isNew = receipt ? isAlways : isNotRepeated;
  // Before the note, which the condition would take for an earlier one.
  const first =
    text && email ? [await emailInsertion(env, email, isNewNote(text, note, { room, isNew }))] : [];
  const writes = [
    ...first,
    ...(text ? [insertion(db, text, note, { room, isNew })] : []),
    isSolved ? solution(db, note, room) : reopening(db, note, room),
    ...(receipt ? [await receiptInsertion(env, receipt)] : []),
  ];
  const after = [
    ...(await fileInsertions(env, { ...note, with: 'note' }, files)),
    ...countingBytes(db, note, files),
  ];
  const told = receipt ? {} : { unchanged: unchanged(db, note) };
  return spend(db, { ...cost, now, network }, writes, { ...told, after });
}

/** In SQL, whether the day has room for all of it, by the names of two parameters. */
type Room = (time: `?${number}`, network: `?${number}`) => string;

interface Conditions {
  room: Room;
  /** In SQL, whether a note was not stored before. */
  isNew: (names: Parameters) => string;
}

/** Of an email about a note: `?2` is the message and `?10` the time. */
const isNewNote = (
  text: string,
  { network, files = [] }: NewNote,
  { room, isNew }: Conditions,
): EmailCondition => ({
  sql: `${isNew({ message: '?2', text: '?14', time: '?10', files: '?16' })} AND ${room('?10', '?15')}`,
  values: [text, network, digestsOf(files)],
});

const insertion = (
  db: D1Database,
  text: string,
  { message, createdAt, network, files = [] }: NewNote,
  { room, isNew }: Conditions,
) =>
  db
    .prepare(
      `INSERT INTO notes (message, author, text, created_at)
       SELECT id, 'customer', ?2, ?3
         FROM messages
        WHERE id = ?1 AND ${room('?3', '?4')}
          AND ${isNew({ message: '?1', text: '?2', time: '?3', files: '?5' })}`,
    )
    .bind(message, text, createdAt, network, digestsOf(files));

interface Parameters {
  message: string;
  text: string;
  time: string;
  /** Of its files the digests, as JSON. */
  files: string;
}

/**
 * Whether a customer's note is the last one, sent again with the same files within ten minutes. What follows the owner's reply is new: "No"
 * may answer two questions. Takes the names of parameters, as in `?3`.
 */
const isRepeatedNote = ({ message, text, time, files }: Parameters) => `
  EXISTS (SELECT 1
            FROM (SELECT id, author, text, created_at
                    FROM notes
                   WHERE message = ${message}
                   ORDER BY created_at DESC, id DESC
                   LIMIT 1) AS latest
           WHERE author = 'customer' AND text = ${text} AND ${digestsSql(message, 'latest.id')} = ${files}
             AND created_at >= strftime('%Y-%m-%dT%H:%M:%fZ', ${time}, '-10 minutes'))`;

/** Names its last parameter, too: as many have to be there as are given. */
const isAlways = ({ files }: Parameters) => `${files} IS ${files}`;

const isNotRepeated = (names: Parameters) => `NOT ${isRepeatedNote(names)}`;

/** In SQL, whether a message stands already as what is sent leaves it. */
const standsSql = (isSolved: boolean) =>
  isSolved
    ? '(solved_at IS NOT NULL AND closed_at IS NOT NULL AND waiting_since IS NULL)'
    : '(solved_at IS NULL AND closed_at IS NULL AND waiting_since IS NOT NULL)';

/** In SQL, whether that is to be written: with a note, whose statement comes just before, or where it stands otherwise. */
const isNewSql = ({ text, isSolved }: NewNote) =>
  `(${text ? 'changes() > 0 OR ' : ''}NOT ${standsSql(isSolved)})`;

/** Finds a row where there was nothing to write; also where the message went meanwhile. */
function unchanged(
  db: D1Database,
  { message, text, isSolved, createdAt, files = [] }: Omit<NewNote, keyof NetworkBudget>,
) {
  const isSent = text
    ? `${standsSql(isSolved)} AND ${isRepeatedNote({ message: '?1', text: '?2', time: '?3', files: '?4' })}`
    : standsSql(isSolved);
  return db
    .prepare(`SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM messages WHERE id = ?1 AND NOT (${isSent}))`)
    .bind(message, ...(text ? [text, createdAt, digestsOf(files)] : []));
}

/** In SQL, one more assignment: with the words of a note a message gets another filter. Unnamed, its index is not written. */
const wordsSql = ({ text }: Pick<NewNote, 'text'>) => (text ? ', words = NULL' : '');

const solution = (db: D1Database, note: NewNote, room: Room) =>
  db
    .prepare(
      `UPDATE messages
          SET solved_at = COALESCE(solved_at, ?2), closed_at = COALESCE(closed_at, ?2),
              waiting_since = NULL, updated_at = ?2${wordsSql(note)}
        WHERE id = ?1 AND ${room('?2', '?3')} AND ${isNewSql(note)}`,
    )
    .bind(note.message, note.createdAt, note.network);

/** Who waits already has waited since then; what was solved was not, after all. */
const reopening = (db: D1Database, note: NewNote, room: Room) =>
  db
    .prepare(
      `UPDATE messages
          SET solved_at = NULL, closed_at = NULL, updated_at = ?2,
              reply_by = ${replyBySql('?3')}, waiting_since = COALESCE(waiting_since, ?2),
              survey_asked_at = ${askedBeforeSql('?2')}${wordsSql(note)}
        WHERE id = ?1 AND ${room('?2', '?4')} AND ${isNewSql(note)}`,
    )
    .bind(note.message, note.createdAt, note.replyBy, note.network);

export interface NoteView {
  /** Its number. */
  note: number;
  author: 'customer' | 'owner';
  text: string;
  created_at: string;
}

export async function notesOf(env: PrivateEnv, message: string): Promise<NoteView[]> {
  const { results } = await env.DB.prepare(
    'SELECT id AS note, message, author, text, created_at FROM notes WHERE message = ?1 ORDER BY created_at, id',
  )
    .bind(message)
    .all<NoteView & { message: string }>();
  return showRows(env, 'notes', results);
}
