import { randomBytes } from 'node:crypto';
import { newestKeySql } from '../database/newest-key.ts';

/** Asks wrangler something of the account, and may type something into it. */
type Ask = (
  args: string[],
  input?: string,
) => Promise<{ code: number | null; out: string; errors: string }>;

/**
 * Gives the Worker the key by which it encrypts what people write, where it has none: made once, and said once. Returns what the
 * owner is to read, or what is in the way. A key is never put in the place of another: where it cannot be known that there is
 * none, none is made.
 */
export async function giveDataKey(
  ask: Ask,
): Promise<{ said: string | undefined } | { refusal: string }> {
  const listed = await ask(['secret', 'list', '--format', 'json']);
  if (listed.code !== 0) return { refusal: unknownText(listed.errors || listed.out) };
  const secrets = listIn<{ name: string }>(listed.out);
  if (!secrets) return { refusal: unknownText(listed.out) };
  if (secrets.some(({ name }) => name === 'DATA_KEY')) return { said: undefined };

  const found = await ask(['d1', 'execute', 'DB', '--remote', '--json', '--command', newestKeySql]);
  if (found.code !== 0) return { refusal: unknownText(found.errors || found.out) };
  const answers = listIn<{ results: { key: string }[] }>(found.out);
  if (!answers) return { refusal: unknownText(found.out) };
  const [used] = answers.flatMap(({ results }) => results);
  if (used) return { refusal: lostText(used.key) };

  const key = randomBytes(32).toString('base64url');
  const put = await ask(['secret', 'put', 'DATA_KEY'], key);
  return put.code === 0
    ? { said: shownText(key) }
    : { refusal: `${unknownText(put.errors || put.out)}${perhapsText(key)}` };
}

/** wrangler may say something else before the list that was asked for, `[WARNING]` too; nothing where it gave none. */
function listIn<Item>(out: string): Item[] | undefined {
  for (const { index } of out.matchAll(/\[/g)) {
    try {
      return JSON.parse(out.slice(index));
    } catch (fault) {
      if (!(fault instanceof SyntaxError)) throw fault;
    }
  }
  return undefined;
}

const shownText = (key: string) => `
The Worker has a new secret, DATA_KEY:

    ${key}

It encrypts what people write: names, addresses, texts. Nobody can read these without it, you neither: a backup and
the database hold them encrypted. It is shown here once. Keep it where you keep passwords, not beside the backups.
docs/private-data.md says how to change it.`;

const lostText = (number: string) =>
  `The Worker is published, and has no DATA_KEY. What people wrote is encrypted with the key ${number}: put that key back,

    npm run wrangler -- secret put DATA_KEY

Until then messages are refused and people are led to your email address. If it is lost for good, put a new one there
(node -p "crypto.randomBytes(32).toString('base64url')"): what was written before stays closed. docs/private-data.md`;

const unknownText = (said: string) =>
  `${said.trim()}\n\nThe Worker is published. Whether it has a DATA_KEY could not be asked, or none could be given to it: until it has one, messages are refused. Run npm run deploy again.`;

const perhapsText = (key: string) => `

Its answer may have been lost, and the secret set after all. Then DATA_KEY is this, and it is not shown again: keep it.

    ${key}`;
