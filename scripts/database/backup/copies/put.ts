import { join } from 'node:path';
import { terminalProgress } from '../../../terminal/progress.ts';
import { type Bucket, withEach } from './bucket.ts';
import { type Copies, nameOf } from './folder.ts';

/**
 * Puts files into a bucket that does not have them, and leaves what lies there; gives how many it put, or nothing where there is
 * no such bucket.
 */
export async function putMissing(
  bucket: Bucket,
  { folder, whole }: Copies,
): Promise<number | undefined> {
  const progress = terminalProgress();
  let [put, done, isMissing] = [0, 0, false];
  await withEach(whole, async (copy) => {
    if (isMissing) return;
    if (!(await bucket.has(copy.file))) {
      if (await bucket.put(copy.file, join(folder, nameOf(copy)))) put += 1;
      else isMissing = true;
    }
    done += 1;
    progress('Restoring file', done, whole.length);
  });
  return isMissing ? undefined : put;
}
