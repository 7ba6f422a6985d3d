import { readFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
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
    const found = await asking(['get', `${name}/${id}`, '--pipe'], path);
    if (!found) await rm(path, { force: true });
    return found;
  };
  return {
    get,
    has: (id) => get(id, `${unread}-${id}`).finally(() => rm(`${unread}-${id}`, { force: true })),
    put: (id, path) => asking(['put', `${name}/${id}`, '--file', path]),
    async close() {},
  };
}

/**
 * Asks wrangler, which writes into a new file where there is to be one; no where Cloudflare has no such thing. The file is made
 * here: a wrangler that works on when this command was ended makes none after what is there was taken away.
 */
async function asking(args: string[], path?: string): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const file = path === undefined ? undefined : await open(path, 'w', 0o600);
    const { code, out, errors } = await readTool(
      'wrangler',
      ['r2', 'object', ...args, '--remote'],
      { output: file?.fd },
    ).finally(() => file?.close());
    if (code === 0) return true;
    if (isMissing.test(out + errors)) return false;
    if (tries === mostTries)
      end(`The bucket that is online did not answer: ${reasonIn(out, errors)}`, 1);
    await setTimeout(2000 * tries);
  }
}
