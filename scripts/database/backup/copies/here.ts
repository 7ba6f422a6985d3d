import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { bucketName } from '../../../deploy/bucket.ts';
import { openBindings } from '../../open.ts';
import type { Bucket } from './bucket.ts';

/** The bucket of this machine, in a folder of `wrangler dev`; nothing where none is bound. It is opened when it is needed. */
export function bucketHere(state: string): Bucket | undefined {
  if (!bucketName(readFileSync('wrangler.toml', 'utf8'))) return undefined;

  let opened: ReturnType<typeof openBindings> | undefined;
  const files = async () => {
    opened ??= openBindings(state);
    return (await opened).env.FILES;
  };
  return {
    has: async (id) => (await (await files()).head(id)) !== null,
    async get(id, path) {
      const bytes = await (await (await files()).get(id))?.arrayBuffer();
      if (bytes) await writeFile(path, new Uint8Array(bytes), { mode: 0o600 });
      return bytes !== undefined;
    },
    async put(id, path) {
      await (await files()).put(id, await readFile(path));
      return true;
    },
    close: async () => (await opened)?.dispose(),
  };
}
