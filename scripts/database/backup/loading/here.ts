import { DatabaseSync } from 'node:sqlite';
import { databaseFile, ownDatabaseFile } from '../../folders.ts';
import { openState } from '../../open.ts';
import { bucketHere } from '../copies/here.ts';
import { UnreadableBackup } from '../file/read.ts';
import { askedHere } from '../rows/here.ts';
import { differing, overviewOf, talliesOf } from '../rows/read.ts';
import { load } from './load.ts';
import type { Target } from './target.ts';

/** The database of this machine, in a folder of `wrangler dev`; made where there is none. A server may have it open. */
export async function targetHere(state: string): Promise<Target> {
  if (!ownDatabaseFile(state)) await makeFile(state);
  const database = new DatabaseSync(databaseFile(state), { timeout: 10_000 });
  const asked = askedHere(database);
  return {
    asked,
    bucket: bucketHere(state),
    where: 'of this machine',
    isOnline: false,
    async load(backup, present, { restored }) {
      await load(backup, database, {
        present,
        async whenDone() {
          const { measured } = await overviewOf(asked);
          const [lost] = differing(restored.tallies, await talliesOf(asked, measured));
          if (lost) throw new UnreadableBackup(`The ${lost} came out otherwise than in ${backup}.`);
        },
      });
      return [];
    },
  };
}

/** The first question makes the file, under a name that only the runtime knows. */
async function makeFile(state: string): Promise<void> {
  const { db, close } = await openState(state);
  await db.prepare('SELECT 1').first();
  await close();
}
