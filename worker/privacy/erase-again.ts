import type { Env } from '../env.ts';
import { deleteBytes } from '../files/bucket.ts';
import { slices } from '../turns/slices.ts';
import { unknownErasures } from './db/erasures.ts';
import { eraseIndexed } from './erase.ts';
import { keptMarks } from './erasure-marks.ts';

/**
 * Erases once more who was erased before the database was put back to an earlier day, from a backup or from its own history. Says
 * whether there was anybody: rows are found by the index that they had then, so nothing is encrypted anew before.
 */
export async function eraseAgain(env: Env, now: Date): Promise<boolean> {
  for await (const marks of keptMarks(env)) {
    const unknown = (await unknownErasures(env.DB, marks)).slice(0, slices.erasures);
    for (const mark of unknown) {
      const { files } = await eraseIndexed(
        env,
        { indexes: JSON.stringify([mark.index]), marks: [mark] },
        now,
      );
      await deleteBytes(env, files);
    }
    if (unknown.length > 0) return true;
  }
  return false;
}
