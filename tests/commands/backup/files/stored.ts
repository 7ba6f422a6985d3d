import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../../../scripts/database/backup/copies/folder.ts';
import { openBindings } from '../../../../scripts/database/open.ts';
import type { FileBucket } from '../../../../worker/env.ts';
import { bytesOf, putBytes } from '../../../../worker/files/bucket.ts';
import { dataKeys } from '../../../../worker/private-data/keys.ts';
import { dataKey } from '../../../secrets.ts';
import { messageRow, type State } from '../state.ts';

/** Ids as the Worker makes them. */
export const ids = [1, 2, 3, 4].map((n) => `0000000${n}-1f2e-4a3b-8c4d-5e6f7a8b9c0d`);

/** Other bytes for each file, which are no text. */
export const bytesFor = (id: string) =>
  Uint8Array.from({ length: 70_000 }, (_, n) => (n * 31 + Number(id.slice(0, 8))) % 256);

/** The bucket that lies in a folder, as the Worker uses it. */
export async function openBucket(state: string) {
  // It has wrangler say little in this process, and so in whatever that starts.
  const before = process.env;
  process.env = { ...before };
  const { env, dispose } = await openBindings(state);
  process.env = before;
  const worker = (key: string) => ({ ...env, FILES: env.FILES as FileBucket, DATA_KEY: key });
  return {
    bucket: env.FILES,
    close: dispose,
    /** Stores bytes as they are stored with a message. */
    put: (id: string, key = dataKey) => putBytes(workerEnv(worker(key)), id, bytesFor(id)),
    /** What a page of the Worker would send. */
    async bytes(id: string): Promise<Uint8Array | undefined> {
      const found = await bytesOf(workerEnv(worker(dataKey)), id);
      return found && new Uint8Array(found);
    },
  };
}

type WorkerEnv = Parameters<typeof putBytes>[0];

/** Of all that a Worker has, what its room of files asks for. */
const workerEnv = (env: Pick<WorkerEnv, 'DB' | 'FILES' | 'DATA_KEY'>) => env as WorkerEnv;

/** The row of a file of a message. */
export async function addRow(here: State, id: string, message: string, key = dataKey) {
  const { current } = await dataKeys({ DATA_KEY: key });
  here.insert('files', {
    ...{ id, message, note: null, name: `${id}.png`, kind: 'png', size: bytesFor(id).length },
    ...{ digest: 'd', sealed_by: current.number, created_at: '2026-11-20T10:00:00.000Z' },
  });
}

export const addMessage = (here: State, id: string) => here.insert('messages', messageRow(id, 'a'));

/** What lies in the folder beside a backup: ids, without the hashes behind them. */
export const filesBeside = (file: string): string[] =>
  readdirSync(folderOf(file))
    .map((name) => name.replace(/\.[\da-f]{64}$/, ''))
    .sort();

/** Where a file lies there. */
export function pathBeside(file: string, id: string): string {
  const name = readdirSync(folderOf(file)).find((one) => one.startsWith(id)) ?? '';
  return join(folderOf(file), name);
}
