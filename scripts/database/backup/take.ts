import { statSync } from 'node:fs';
import { end } from '../../terminal/options.ts';
import { terminalProgress } from '../../terminal/progress.ts';
import type { Bucket } from './copies/bucket.ts';
import { type Copying, copyingInto, type Named, namedIn } from './copies/copy.ts';
import { type Copies, copiesIn, folderOf, nameOf, removeOthers } from './copies/folder.ts';
import { format, type Head } from './file/marks.ts';
import { UnreadableBackup } from './file/read.ts';
import { fileBeside, sealed, writeLines } from './file/write.ts';
import { type Proven, prove } from './loading/prove.ts';
import type { Database } from './rows/ask.ts';
import { type Overview, overviewOf, piecesOf } from './rows/read.ts';

export interface Taken {
  proven: Proven;
  bytes: number;
  /** Tables of the database that no migration makes, which are not in it. */
  foreign: string[];
  /** How many rows have a text that is no Unicode. */
  malformed: number;
  copies: Copies;
  /** How many of its files were not in the folder before. */
  added: number;
}

interface Taking extends Pick<Head, 'date' | 'from'> {
  file: string;
  bucket: Bucket | undefined;
}

/** While people write, a row may go and its number be given to another: then nothing fits, and all is read once more. */
const mostTries = 3;

/**
 * Writes a backup, which takes the place of the file that is there once it was restored and found the same. The files that
 * rows name are in the folder beside it by then, and what only the one before named goes afterwards.
 */
export async function takeBackup(
  database: Database,
  { file, date, from, bucket }: Taking,
): Promise<Taken> {
  const copying = copyingInto(folderOf(file), bucket);
  for (let tries = 1; ; tries += 1) {
    const { path, takePlace } = fileBeside(file);
    const overview = await overviewOf(database);
    const head: Head = {
      ...{ quietdesk: 'backup', format, date, from },
      migrations: overview.migrations,
      keys: overview.keys,
    };
    const counts = { moments: 0, rows: 0, malformed: 0 };
    const lines = linesOf({ database, overview, head, counts, copying });
    const last = () => ({ moments: from === 'online' ? counts.moments : 1, rows: counts.rows });
    await writeLines(path, sealed(lines, last));
    const proven = await prove(path).catch((fault: unknown) => {
      if (!(fault instanceof UnreadableBackup)) throw fault;
      if (tries < mostTries) return undefined;
      return end(`${fault.message.replace(path, file)} It was not kept.`, 1);
    });
    if (!proven) continue;
    const copies = await wholeCopies(file, proven);
    const { size } = statSync(path);
    // Until the new one has its place the folder has the files of the one before too: whatever happens, one is whole.
    copying.keep();
    await takePlace();
    removeOthers(copies.folder, new Set(proven.copies.map(nameOf)));
    return {
      ...{ proven, bytes: size, foreign: overview.foreign, malformed: counts.malformed },
      ...{ copies, added: copying.added(proven.copies) },
    };
  }
}

/** Reads the files back from the disk. Ends the command where one is not what was written. */
async function wholeCopies(file: string, proven: Proven): Promise<Copies> {
  const copies = await copiesIn(folderOf(file), proven.copies);
  const [lost] = [...copies.missing, ...copies.damaged];
  if (lost)
    end(
      `${nameOf(lost)} in ${copies.folder} cannot be read back as it was written: look at the disk. The backup was not kept.`,
      1,
    );
  return copies;
}

interface Reading {
  database: Database;
  overview: Overview;
  head: Head;
  /** What becomes known on the way. */
  counts: { moments: number; rows: number; malformed: number };
  copying: Copying;
}

async function* linesOf({
  database,
  overview,
  head,
  counts,
  copying,
}: Reading): AsyncGenerator<string> {
  const counted: Database = {
    ...database,
    ask(statements) {
      counts.moments += 1;
      return database.ask(statements);
    },
  };
  const pieces = piecesOf(counted, overview.measured, terminalProgress());
  const named: Named[] = [];
  let open: string | undefined;
  yield mark(head);
  for await (const { table, lines, malformed, tally } of pieces) {
    const { name } = table;
    if (open !== name) {
      const columns = table.columns.map((column) => column.name);
      yield mark({ table: name, columns, counter: overview.counters.get(name) });
    }
    open = name;
    counts.rows += lines.length;
    counts.malformed += malformed;
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
    if (name === 'files') named.push(...namedIn(table, lines));
    if (tally) yield mark({ end: name, ...tally });
  }
  for (const copy of await copying.copy(named)) yield mark(copy);
}

const mark = (what: object) => `${JSON.stringify(what)}\n`;
