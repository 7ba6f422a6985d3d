import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, temporaryFolder } from '../../../scripts/database/folders.ts';
import { migrate, serve, untilAnswers } from '../../../scripts/start/serve.ts';
import { runTool } from '../../../scripts/terminal/tool.ts';
import { decryptedRows, decryptedText } from '../../decrypted.ts';
import { freePort } from '../../free-port.ts';
import { runSchedule as runTurns } from '../../schedule.ts';
import { adminToken, secrets as ownSecrets } from '../../secrets.ts';
import { writeConfig } from '../../worker-config.ts';
import { wait } from './drill.ts';

export type LocalProduct = Awaited<ReturnType<typeof localProduct>>;

/**
 * The product on this machine as `npm start` serves it, in a group of processes that can be killed, with a database of
 * its own in a file. No email leaves it.
 */
export async function localProduct({ main = 'worker/index.ts', secrets = {}, dump }: Special = {}) {
  const folder = newFolder();
  const where = ['--config', writeConfig({ folder, main })];
  const lines = Object.entries({ ...ownSecrets, ...secrets });
  writeFileSync(
    join(folder, '.dev.vars'),
    lines.map(([name, value]) => `${name}=${value}\n`).join(''),
  );
  if (dump === undefined) await migrate(where);
  else await restore(dump, folder, where);
  const state = join(folder, '.wrangler/state');
  const file = databaseFile(state);
  const log = join(folder, 'log');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  return {
    origin,
    /** Where wrangler keeps its database and its bucket. */
    state,
    log: () => readFileSync(log, 'utf8'),
    async start(): Promise<void> {
      // What was killed may hold the port, or its file, for some moments more.
      for (let tries = 3; tries > 0; tries -= 1) {
        server = serve(port, where, { log: openSync(log, 'a'), inGroup: true });
        groups.add(server);
        if (await untilAnswers(`${origin}/api/health`, [server])) return;
        await endGroup(server, 'SIGKILL', origin);
      }
      throw new Error(`The local server ended:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    },
    /** Ends all of its processes at once, in the middle of whatever they do. */
    kill: () => endGroup(server, 'SIGKILL', origin),
    stop: () => endGroup(server, 'SIGTERM', origin),
    /** Lets the schedule run as if it were that time. */
    runSchedule: (now: Date) =>
      runTurns(
        { scheduled: () => fetch(`${origin}/cdn-cgi/local/scheduled?time=${now.getTime()}`) },
        now,
      ),
    /** Sends what a script of the site would send, from a network of its own. */
    postJson: (path: string, fields: object, from: string) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { ...json, 'cf-connecting-ip': from },
        body: JSON.stringify(fields),
      }),
    /** What the owner presses. */
    ownerPost: (path: string, fields: Record<string, string> = {}) =>
      fetch(origin + path, {
        ...{ method: 'POST', redirect: 'manual' },
        headers: { authorization: `Bearer ${adminToken}`, accept: 'text/html' },
        body: new URLSearchParams(fields),
      }),
    /** Signs the owner in, in a browser. */
    signIn: () =>
      fetch(`${origin}/admin/sign-in`, {
        ...{ method: 'POST', redirect: 'manual' },
        body: new URLSearchParams({ token: adminToken }),
      }),
    /** What is stored, from its file. */
    rows: <Row>(query: string): Row[] => rowsIn(file, query),
    /** The same with everything as people wrote it. */
    decrypted: <Row>(query: string): Promise<Row[]> =>
      decryptedRows<Row>(file, ownSecrets.DATA_KEY, query),
    /** Everything that is stored, as people wrote it. */
    everything: (): Promise<string> => decryptedText(file, ownSecrets.DATA_KEY),
    /** Changes what is stored beside the Worker. */
    write(statement: string): void {
      const database = new DatabaseSync(file, { timeout: 10_000 });
      database.exec(statement);
      database.close();
    },
    /** Begins what is counted by day anew: a drill writes more than a day may. */
    beginNewDay(): void {
      this.write('DELETE FROM budgets');
    },
    /** An export of the database, as an owner makes one. */
    async exported(): Promise<string> {
      const output = join(folder, 'export.sql');
      const args = ['d1', 'export', 'DB', '--local', '--skip-confirmation', '--output', output];
      await runTool('wrangler', [...args, ...where], { silent: true });
      return readFileSync(output, 'utf8');
    },
  };
}

interface Special {
  main?: string;
  secrets?: Record<string, string>;
  /** An export of a database, which is restored in place of an empty one. */
  dump?: string;
}

const json = { 'content-type': 'application/json', accept: 'application/json' };

/** As an owner restores an export. */
function restore(dump: string, folder: string, where: string[]): Promise<void> {
  const file = join(folder, 'restore.sql');
  writeFileSync(file, dump);
  const args = ['d1', 'execute', 'DB', '--local', '--yes', '--file', file];
  return runTool('wrangler', [...args, ...where], { silent: true });
}

export function rowsIn<Row>(file: string, query: string): Row[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    return database.prepare(query).all() as Row[];
  } finally {
    database.close();
  }
}

let root: string | undefined;
let folders = 0;

/** A folder that goes when the command ends. */
export function newFolder(): string {
  root ??= temporaryFolder();
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  return folder;
}

const groups = new Set<ChildProcess>();

// A group of its own does not end with the command.
process.on('exit', () => {
  for (const server of groups) signalGroup(server, 'SIGKILL');
});

async function endGroup(server: ChildProcess | undefined, signal: NodeJS.Signals, origin: string) {
  if (!server || !groups.delete(server) || hasEnded(server)) return;
  const ended = new Promise((done) => server.on('exit', done));
  signalGroup(server, signal);
  await ended;
  // What the group's leader started may end a little later than it.
  while (await answers(origin)) await wait(50);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;

const answers = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => false,
  );

function signalGroup(server: ChildProcess, signal: NodeJS.Signals) {
  if (server.pid !== undefined && !hasEnded(server)) process.kill(-server.pid, signal);
}
