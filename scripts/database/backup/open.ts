import { closeSync, openSync, readSync } from 'node:fs';
import { end } from '../../terminal/options.ts';
import { type OpenDatabase, openFilled } from '../open.ts';
import { UnreadableBackup } from './file/read.ts';
import { load } from './loading/load.ts';

/** Opens a backup as a database of its own, to be asked. Ends the command where it cannot be read. */
export const openBackup = (file: string): Promise<OpenDatabase> =>
  openFilled(async (database) => {
    try {
      await load(file, database);
    } catch (fault) {
      if (fault instanceof UnreadableBackup) end(fault.message, 1);
      throw fault;
    }
  });

/** Whether a file begins as what is compressed does. An export of wrangler is plain text. */
export function isBackup(file: string): boolean {
  const bytes = Buffer.alloc(2);
  const opened = openSync(file, 'r');
  readSync(opened, bytes);
  closeSync(opened);
  return bytes.toString('hex') === '1f8b';
}
