import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '../../../scripts/database/folders.ts';
import { decryptedRows } from '../../decrypted.ts';
import { freePort } from '../../free-port.ts';
import { runSchedule as runTurns } from '../../schedule.ts';
import { adminToken, secrets } from '../../secrets.ts';
import { copyTree, inCopy } from '../../tree-copy.ts';

/** A copy of this repository as an owner has it on a machine: with its own content, build and database. */
export class OwnerClone {
  folder = copyTree();
  origin = '';
  #port = '';
  #running: ChildProcess | undefined;

  constructor() {
    const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(this.folder, '.dev.vars'), lines.join(''));
    this.#git('init', '--quiet');
    this.commit();
  }

  /** `npm start`: builds, serves, and runs the schedule once. */
  async start() {
    this.#port ||= await freePort();
    this.origin = `http://127.0.0.1:${this.#port}`;
    const child = spawn(process.execPath, ['scripts/start.ts', '--port', this.#port], {
      cwd: this.folder,
      env: inCopy,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running = child;
    await new Promise<void>((done, fail) => {
      let said = '';
      const listen = (text: Buffer) => {
        said += text;
        if (said.includes('Ctrl+C')) done();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('exit', () => fail(new Error(`npm start ended:\n${said}`)));
    });
  }

  async stop() {
    const child = this.#running;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    await ended;
  }

  async close() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What one of the owner's commands prints. */
  run(script: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      {
        cwd: this.folder,
        env: inCopy,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`${script} ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  /** Commits all of the content; the commit's name. */
  commit(): string {
    this.#git('add', '--all');
    this.#git(
      '-c',
      'user.name=Mei',
      '-c',
      'user.email=mei@paperboat.example',
      'commit',
      '-qm',
      'Write',
    );
    return this.#git('rev-parse', '--short', 'HEAD');
  }

  runSchedule = () =>
    runTurns({ scheduled: () => fetch(`${this.origin}/cdn-cgi/local/scheduled`) }, new Date());

  /** One of the owner's pages, as a program gets it. */
  async owned(path: string): Promise<unknown> {
    const response = await fetch(this.origin + path, {
      headers: { authorization: `Bearer ${adminToken}`, accept: 'application/json' },
    });
    return response.json();
  }

  /** What is stored, as people wrote it. */
  rows<Row>(query: string, ...values: string[]): Promise<Row[]> {
    const file = databaseFile(join(this.folder, '.wrangler/state'));
    return decryptedRows(file, secrets.DATA_KEY, query, ...values);
  }

  #git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  }
}
