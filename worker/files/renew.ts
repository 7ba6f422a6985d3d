import type { Env } from '../env.ts';
import { dataKeys } from '../private-data/keys.ts';
import { slices } from '../turns/slices.ts';
import { bytesOf, putBytes } from './bucket.ts';
import { filesSealedBy, noteSealedBy } from './db.ts';

/** Encrypts some files anew whose bytes are encrypted with another key than the newest. What no key opens stays: its key may come back. */
export async function renewFiles(env: Env): Promise<void> {
  const { current, all } = await dataKeys(env);
  const before = [...all.keys()].filter((number) => number !== current.number);
  if (!env.FILES || before.length === 0) return;

  for (const id of await filesSealedBy(env.DB, before, slices.renewedFiles)) {
    const bytes = await bytesOf(env, id);
    if (bytes) await putBytes(env, id, new Uint8Array(bytes));
    await noteSealedBy(env.DB, id, current.number);
  }
}
