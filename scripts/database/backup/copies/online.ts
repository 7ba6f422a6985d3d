import { readFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bucketName, isMissing } from '../../../deploy/bucket.ts';
import { end } from '../../../terminal/options.ts';
import { readTool } from '../../../terminal/tool.ts';
import { temporaryFolder } from '../../folders.ts';
import { reasonIn } from '../rows/online.ts';
import type { Bucket } from './bucket.ts';

/** How often a file is asked for, or sent: a connection may be lost. */
const mostTries = 3;

/**
 * The bucket that is online, with the sign-in that `npm run deploy` has; nothing where none is bound. wrangler has no question
 * for whether something lies there but to ask for it. Ends the command with what Cloudflare says where it does not answer.
 */
export function bucketOnline(): Bucket | undefined {
  const name = bucketName(readFileSync('wrangler.toml', 'utf8'));
  if (!name) return undefined;

  const unread = join(temporaryFolder(), 'object');
  const get: Bucket['get'] = async (id, path) => {
    const found = await asking(['get', `${name}/${id}`, '--file', path]);
    // wrangler makes the file before it asks, for everybody to read.
    await (found ? chmod(path, 0o600) : rm(path, { force: true }));
    return found;
  };
  return {
    get,
    has: (id) => get(id, `${unread}-${id}`).finally(() => rm(`${unread}-${id}`, { force: true })),
    put: (id, path) => asking(['put', `${name}/${id}`, '--file', path]),
    async close() {},
  };
}

/** Asks wrangler; no where Cloudflare has no such thing. */
async function asking(args: string[]): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const { code, out, errors } = await readTool('wrangler', ['r2', 'object', ...args, '--remote']);
    if (code === 0) return true;
    if (isMissing.test(out + errors)) return false;
    if (tries === mostTries)
      end(`The bucket that is online did not answer: ${reasonIn(out, errors)}`, 1);
    await setTimeout(2000 * tries);
  }
}
