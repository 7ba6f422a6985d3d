import { request } from 'node:http';
import { adminToken } from '../../secrets.ts';
import { ownerRoutes } from '../../worker/bindings/asked.ts';
import { rowsIn } from '../../worker/bindings/tables.ts';
import { cookieIn } from '../../worker/cookie.ts';
import { startWorker } from '../../worker/own-worker.ts';
import { audience, keysOfTeam, team } from '../../worker/owner/assertions.ts';
import { leaveEverywhere } from '../../worker/privacy/canary.ts';
import { writeConfig } from '../../worker-config.ts';
import { type Attempt, attempt, forgeries } from './attempts.ts';
import { type Drill, type Figure, type Given, inLanes, none } from './drill.ts';
import { newFolder } from './local-product.ts';
import { someAddress } from './posts.ts';

export const doors: Drill = {
  promise: 'The owner’s pages stay shut',
  how: 'Somebody who is not the owner asks for every path of the owner’s, plain and twisted by encodings, case, dots, slashes and letters that look alike, by every method, with forged tokens, cookies, one of them signed out, and assertions of Cloudflare Access. No answer holds a word of the data or opens anything, and no row changes.',
  run,
};

const canary = { address: 'canary@client.example', word: 'canaryword' };

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const tries = size(20_000, 600);
  const restoreFetch = answerForTeam();
  const secrets = { ACCESS_TEAM: team, ACCESS_AUD: audience };
  const { worker, origin, db, stop } = await startWorker(
    writeConfig({ folder: newFolder() }),
    secrets,
  );
  const owner = { authorization: `Bearer ${adminToken}`, accept: 'text/html' };
  const post = (path: string, fields: object, headers: Record<string, string>) =>
    worker.fetch(path, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(fields),
    });
  const { id } = await leaveEverywhere(canary, {
    postJson: (path, fields) =>
      post(path, fields, { accept: 'application/json', 'cf-connecting-ip': someAddress(chance) }),
    ownerPost: (path) => post(path, {}, owner),
  });
  const cookie = cookieIn(
    await post('/admin/sign-in', { token: adminToken }, { accept: 'text/html' }),
  );
  await post(
    '/admin/sign-out',
    {},
    { accept: 'text/html', cookie, 'sec-fetch-site': 'same-origin' },
  );

  const paths = [...new Set(ownerRoutes.map(({ path }) => pathWith(path, id)))];
  const showing = await countOf(paths, async (path) => {
    const response = await worker.fetch(path, { headers: owner, redirect: 'manual' });
    return (await response.text()).includes(canary.word);
  });
  const before = JSON.stringify(await rowsIn(db));
  const forged = await forgeries(cookie);
  const open: string[] = [];
  const statuses = new Map<number, number>();
  let done = 0;
  await inLanes(8, attemptsOf(tries), async (tried) => {
    const answer = await raw(origin, tried);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = openingOf(tried, answer);
    if (fault)
      open.push(`${fault}: ${tried.method} ${tried.path} ${JSON.stringify(tried.headers)}`);
    progress('attempts', ++done, tries);
  });
  const changed = JSON.stringify(await rowsIn(db)) === before ? [] : ['rows'];
  await stop();
  restoreFetch();
  return [
    { name: 'paths of the owner’s', count: paths.length, atLeast: 30 },
    { name: 'of them show the data to the owner', count: showing, atLeast: 4 },
    { name: 'attempts', count: tries, atLeast: tries },
    ...[...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => ({ name: `answered with ${status}`, count })),
    none('answers that show or open something', open),
    none('tables changed', changed),
  ];

  function* attemptsOf(count: number): Generator<Attempt> {
    for (let left = count; left > 0; left -= 1) yield attempt(paths, forged, chance);
  }
}

/** Access is set up, so that its assertions are looked at; its host is played. */
function answerForTeam(): () => void {
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    return hostname === team ? keysOfTeam() : realFetch(input, init);
  };
  return () => {
    globalThis.fetch = realFetch;
  };
}

const pathWith = (path: string, message: string) =>
  path.replace('$week', '2026-W46').replace(/\/(open|solved|suspect)\b/, `/${message}`);

async function countOf(paths: string[], is: (path: string) => Promise<boolean>): Promise<number> {
  const found = await Promise.all(paths.map(is));
  return found.filter(Boolean).length;
}

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** Sends a path as it is written; `fetch` would straighten it. */
const raw = (origin: string, { method, path, headers, body }: Attempt): Promise<Answer> =>
  new Promise((done, fail) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request(origin, { method, path, headers: { ...headers, ...type } }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', (fault: Error & { rawPacket?: Buffer }) => {
      const refusal = refusalIn(fault.rawPacket?.toString() ?? '');
      return refusal ? done(refusal) : fail(fault);
    });
    sent.end(['GET', 'HEAD'].includes(method) ? undefined : body);
  });

/** What the runtime says to a line that is no request; it says more after it than HTTP allows. */
function refusalIn(packet: string): Answer | undefined {
  const [, status] = /^HTTP\/1\.1 (4\d\d) /.exec(packet) ?? [];
  return status ? { status: Number(status), headers: {}, text: packet } : undefined;
}

/** What an answer to somebody who is not the owner shows or opens; nothing where it should. */
export function openingOf(
  { path, method }: Pick<Attempt, 'path' | 'method'>,
  answer: Answer,
): string | undefined {
  const { status, headers, text } = answer;
  if (text.includes(canary.word) || text.includes(canary.address)) return 'shows the data';
  if (String(headers['set-cookie'] ?? '').includes('owner=')) return 'signs in';
  if (status < 400 && isBehindDoor(path, method)) return `answers ${status}`;
  return status === 500 ? 'answers 500' : undefined;
}

/** Whether a path, straightened as a browser does, is the owner's; the form to sign in stands before the door. */
function isBehindDoor(path: string, method: string): boolean {
  const { pathname } = new URL(`https://help.example${path}`);
  // Its signs may be written in code.
  if (/^\/admin\/sign-in\/?$/.test(decoded(pathname))) return !['GET', 'HEAD'].includes(method);
  return /^\/admin(\/|$)/.test(pathname);
}

/** As it is where its percent signs are none of a code. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
