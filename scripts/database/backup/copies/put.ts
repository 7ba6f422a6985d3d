import { join } from 'node:path';
import { terminalProgress } from '../../../terminal/progress.ts';
import { type Bucket, withEach } from './bucket.ts';
import { type Copies, nameOf } from './folder.ts';

/** Puts files into a bucket that does not have them, and leaves what lies there; gives how many it put. */
export async function putMissing(bucket: Bucket, { folder, whole }: Copies): Promise<number> {
  const progress = terminalProgress();
  let [put, done] = [0, 0];
  await withEach(whole, async (copy) => {
    if (!(await bucket.has(copy.file))) {
      await bucket.put(copy.file, join(folder, nameOf(copy)));
      put += 1;
    }
    done += 1;
    progress('Restoring file', done, whole.length);
  });
  return put;
}
