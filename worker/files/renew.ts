import type { Env } from '../env.ts';
import { logFault } from '../faults.ts';
import { bytesOfFiles, keyChanges, noteKeyChange } from '../private-data/db/key-changes.ts';
import { dataKeys, keyNumbers } from '../private-data/keys.ts';
import { slices } from '../turns/slices.ts';
import { bytesOf, putBytes, UnreadableFile } from './bucket.ts';
import { filesSealedBy, noteSealedBy } from './db.ts';

/**
 * Encrypts some files anew whose bytes are encrypted with another key than the newest. What no key opens stays as it is, and is
 * tried once more with other keys; the next turn goes on behind it.
 */
export async function renewFiles(env: Env): Promise<void> {
  const keys = await dataKeys(env);
  const { current, all } = keys;
  const before = [...all.keys()].filter((number) => number !== current.number);
  if (!env.FILES || before.length === 0) return;

  const change = await changeOf(env, keyNumbers(keys));
  const limit = slices.renewedFiles;
  const files = await filesSealedBy(env.DB, before, { after: change.row, limit });
  if (files.length === 0 && change.done) return;

  let unreadable = 0;
  for (const { id } of files) {
    const isRenewed = await renewFile(env, id);
    if (isRenewed) await noteSealedBy(env.DB, id, current.number);
    else unreadable += 1;
  }
  await noteKeyChange(env.DB, {
    ...change,
    row: files.at(-1)?.row ?? change.row,
    done: files.length < limit ? 1 : 0,
    unopened: change.unopened + unreadable,
  });
  if (unreadable > 0)
    logFault(new Error(`${unreadable} files are gone, or no key opens them: they are skipped`));
}

async function changeOf({ DB }: Env, keys: string) {
  const begun = (await keyChanges(DB)).find((each) => each.name === bytesOfFiles);
  const { row, done, unopened } =
    begun?.keys === keys ? begun : { row: -1, done: 0 as const, unopened: 0 };
  return { name: bytesOfFiles, keys, row, done, unopened } as const;
}

/** Whether it is encrypted with the newest key now: not where no key opens it, and not where it is gone, for a backup may have it. */
async function renewFile(env: Env, id: string): Promise<boolean> {
  try {
    const bytes = await bytesOf(env, id);
    if (!bytes) return false;
    await putBytes(env, id, new Uint8Array(bytes));
    return true;
  } catch (fault) {
    if (fault instanceof UnreadableFile) return false;
    throw fault;
  }
}
