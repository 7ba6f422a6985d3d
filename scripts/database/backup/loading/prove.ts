import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { saying } from '../../../terminal/progress.ts';
import { temporaryFolder } from '../../folders.ts';
import { UnreadableBackup } from '../file/read.ts';
import { askedHere } from '../rows/here.ts';
import type { Measured } from '../rows/pages.ts';
import { differing, overviewOf, type Tally, talliesOf } from '../rows/read.ts';
import { type Contents, load } from './load.ts';

/** A backup that was restored once, here and into nothing. */
export interface Proven extends Contents {
  /** What it is once it was brought to this version. */
  restored: Restored;
}

interface Restored {
  migrations: string[];
  measured: Measured[];
  tallies: Map<string, Tally>;
  /** Emails that have not left yet. */
  waiting: number;
  /** Of each file that came with a message, by its id, that message. */
  files: Map<string, string>;
}

/** Restores a backup into an empty database of this machine and reads it again. Throws where it is not what it says. */
export const prove = (file: string): Promise<Proven> =>
  saying('Restoring it into an empty database here …', () => provenOf(file));

async function provenOf(file: string): Promise<Proven> {
  const folder = temporaryFolder();
  const database = new DatabaseSync(join(folder, 'restored.sqlite'));
  // Nothing of it outlives this command.
  database.exec('PRAGMA synchronous = off');
  const asked = askedHere(database);
  const read = async () => {
    const { migrations, measured } = await overviewOf(asked);
    return { migrations, measured, tallies: await talliesOf(asked, measured) };
  };
  try {
    const contents = await load(file, database, {
      async whenLoaded({ tallies }) {
        const [lost] = differing(tallies, (await read()).tallies);
        if (lost)
          throw new UnreadableBackup(`${file} does not restore: its ${lost} come back otherwise.`);
      },
    });
    const [waiting, rows = []] = await asked.ask([waitingSql, filesSql]);
    const files = new Map(rows.map(({ id, message }) => [String(id), String(message)]));
    const stray = contents.copies.find((copy) => !files.has(copy.file));
    if (stray)
      throw new UnreadableBackup(
        `${file} does not hold together: no row names its file ${stray.file}.`,
      );
    return {
      ...contents,
      restored: { ...(await read()), waiting: Number(waiting?.[0]?.['waiting']), files },
    };
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

const waitingSql =
  'SELECT count(*) AS waiting FROM emails WHERE sent_at IS NULL AND failed_at IS NULL';

const filesSql = 'SELECT id, message FROM files ORDER BY rowid';
