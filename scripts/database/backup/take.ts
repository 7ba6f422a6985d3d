import { statSync } from 'node:fs';
import { end } from '../../terminal/options.ts';
import { terminalProgress } from '../../terminal/progress.ts';
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
}

interface Taking extends Pick<Head, 'date' | 'from'> {
  file: string;
}

/** While people write, a row may go and its number be given to another: then nothing fits, and all is read once more. */
const mostTries = 3;

/** Writes a backup, which takes the place of the file that is there once it was restored and found the same. */
export async function takeBackup(database: Database, { file, date, from }: Taking): Promise<Taken> {
  for (let tries = 1; ; tries += 1) {
    const { path, takePlace } = fileBeside(file);
    const overview = await overviewOf(database);
    const head: Head = {
      ...{ quietdesk: 'backup', format, date, from },
      migrations: overview.migrations,
      keys: overview.keys,
    };
    const counts = { moments: 0, rows: 0, malformed: 0 };
    const lines = linesOf({ database, overview, head, counts });
    const last = () => ({ moments: from === 'online' ? counts.moments : 1, rows: counts.rows });
    await writeLines(path, sealed(lines, last));
    const proven = await prove(path).catch((fault: unknown) => {
      if (!(fault instanceof UnreadableBackup)) throw fault;
      if (tries < mostTries) return undefined;
      return end(`${fault.message.replace(path, file)} It was not kept.`, 1);
    });
    if (!proven) continue;
    const { size } = statSync(path);
    await takePlace();
    return { proven, bytes: size, foreign: overview.foreign, malformed: counts.malformed };
  }
}

interface Reading {
  database: Database;
  overview: Overview;
  head: Head;
  /** What becomes known on the way. */
  counts: { moments: number; rows: number; malformed: number };
}

async function* linesOf({ database, overview, head, counts }: Reading): AsyncGenerator<string> {
  const counted: Database = {
    ...database,
    ask(statements) {
      counts.moments += 1;
      return database.ask(statements);
    },
  };
  const pieces = piecesOf(counted, overview.measured, terminalProgress());
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
    if (tally) yield mark({ end: name, ...tally });
  }
}

const mark = (what: object) => `${JSON.stringify(what)}\n`;
