import type { Env } from '../env.ts';
import { deleteBytes, putFiles } from './bucket.ts';
import { unknownFiles } from './db.ts';
import type { NewFile } from './new-file.ts';

interface Storing<Result> {
  /** Stores what the files come with. */
  store: () => Promise<Result>;
  /** Takes what nobody has to wait for; without it that is waited for. */
  later?: (work: Promise<unknown>) => unknown;
}

/** Stores the bytes of files, and then what they come with. Bytes that have no row afterwards, as of what is sent again, go. */
export async function storing<Result>(
  env: Env,
  files: readonly NewFile[],
  { store, later = (work) => work }: Storing<Result>,
): Promise<Result> {
  if (files.length === 0) return store();

  await putFiles(env, files);
  const result = await store();
  await later(
    deleteUnknown(
      env,
      files.map(({ id }) => id),
    ),
  );
  return result;
}

const deleteUnknown = async (env: Env, ids: readonly string[]) =>
  deleteBytes(env, await unknownFiles(env.DB, ids));
