import type { Env } from '../env.ts';
import type { AppContext } from '../http/context.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { deleteBytes, putFiles } from './bucket.ts';
import { unknownFiles } from './db.ts';
import type { NewFile } from './posted-files.ts';

/** Stores the bytes of files, and then what they come with. Bytes that have no row afterwards, as of what is sent again, go. */
export async function storing<Result>(
  c: AppContext,
  files: readonly NewFile[],
  store: () => Promise<Result>,
): Promise<Result> {
  if (files.length === 0) return store();

  await putFiles(c.env, files);
  const result = await store();
  const ids = files.map(({ id }) => id);
  afterwards(c, deleteUnknown(c.env, ids));
  return result;
}

const deleteUnknown = async (env: Env, ids: readonly string[]) =>
  deleteBytes(env, await unknownFiles(env.DB, ids));
