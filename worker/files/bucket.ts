import { Unavailable } from '../bindings.ts';
import type { Env, FileBucket } from '../env.ts';
import { openFile, sealFile } from '../private-data/files.ts';
import { dataKeys } from '../private-data/keys.ts';
import type { NewFile } from './new-file.ts';

/**
 * Stores the bytes of files, all of them, or throws. It comes before their rows: one without bytes would promise what is not
 * there. One after the other: each is copied as it is encrypted, and a Worker has 128 MB.
 */
export async function putFiles(env: Env, files: readonly NewFile[]): Promise<void> {
  for (const { id, bytes } of files) await putBytes(env, id, bytes);
}

/** Encrypts bytes and stores them under an id. */
export async function putBytes(
  env: Env,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const bucket = bucketOf(env);
  await bucket.put(id, await sealFile(await dataKeys(env), cellOf(id), bytes));
}

/** Thrown where no key opens the bytes of a file. */
export class UnreadableFile extends Unavailable {
  constructor() {
    super('DATA_KEY', 'no key that is here opens a file');
  }
}

/** The bytes of a file; nothing where they are gone. Throws `UnreadableFile`. */
export async function bytesOf(env: Env, id: string): Promise<ArrayBuffer | undefined> {
  const sealed = await (await bucketOf(env).get(id))?.arrayBuffer();
  if (!sealed) return undefined;

  const bytes = await openFile(await dataKeys(env), cellOf(id), new Uint8Array(sealed));
  if (!bytes) throw new UnreadableFile();
  return bytes;
}

/** What is encrypted is bound to its place. */
const cellOf = (id: string) => ['files', 'bytes', id] as const;

/** Deletes the bytes of files. What a fault leaves of them the schedule finds. */
export async function deleteBytes(env: Env, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await env.FILES?.delete([...ids]);
}

function bucketOf({ FILES }: Env): FileBucket {
  if (!FILES) throw new Unavailable('FILES', 'wrangler.toml binds no bucket');
  return FILES;
}
