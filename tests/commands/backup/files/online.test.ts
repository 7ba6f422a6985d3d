import { execFile, spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { standInD1 } from '../stand-in-d1.ts';
import { contentOf, givenId, makeState, type State } from '../state.ts';
import { addMessage, addRow, filesBeside, ids, openBucket } from './stored.ts';

const [a = '', b = ''] = ids;
let folder: string;
let online: Awaited<ReturnType<typeof standInD1>>;
let here: State;

/** The database and the bucket of this machine, and an account that has the same. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-online-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const toml = readFileSync('wrangler.toml', 'utf8');
  writeFileSync(inFolder('wrangler.toml'), toml.replace(/^(database_id = ")0/m, '$11'));
  here = makeState(inFolder('here'), undefined, givenId);
  addMessage(here, 'm1');
  for (const id of [a, b]) await addRow(here, id, 'm1');
  here.write(`VACUUM INTO '${inFolder('online.sqlite')}'`);
  online = await standInD1(inFolder('online.sqlite'));
  const { bucket, put, close } = await openBucket(here.state);
  for (const id of [a, b]) {
    await put(id);
    const bytes = await (await bucket.get(id))?.arrayBuffer();
    online.bucket.objects.set(id, Buffer.from(bytes ?? new ArrayBuffer()));
  }
  await close();
  onTestFinished(() => {
    here.database.close();
    online.close();
    rmSync(folder, { recursive: true });
  });
});

/** Lets the stand-in answer meanwhile, as a command in this process would not. */
const run = (script: string, ...args: string[]) =>
  new Promise<{ code: unknown; out: string; errors: string }>((done) => {
    execFile(
      process.execPath,
      [resolve(`scripts/${script}.ts`), ...args],
      { cwd: folder, env: { ...process.env, ...online.env } },
      (error, out, errors) => done({ code: error?.code ?? 0, out, errors }),
    );
  });

const inFolder = (name: string) => join(folder, name);

const beside = (name: string) => readdirSync(inFolder(`${name}.files`));

describe('with the bucket that is online', () => {
  test('the files of this machine go there, and come back from there', async () => {
    await run('backup', 'a.gz', '--state', here.state);
    online.database.exec('DELETE FROM messages');
    online.bucket.objects.delete(b);
    const there = await run('restore', 'a.gz', '--remote');
    const sent = online.bucket.calls.splice(0);
    const taken = await run('backup', 'b.gz', '--remote');

    for (const { code, errors } of [there, taken])
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(there.out).toContain('One file went into the bucket, and one file lay there already.');
    // Once more behind the rows: the schedule may have taken what lay there without one.
    expect(sent.sort()).toEqual([`GET ${a}`, `GET ${a}`, `GET ${b}`, `GET ${b}`, `PUT ${b}`]);
    expect(taken.out).toContain('b.gz.files: the 2 files that came with messages');
    expect(beside('b.gz')).toEqual(beside('a.gz'));
  });

  test('only what is new is asked for by a later backup', async () => {
    await run('backup', 'a.gz', '--state', here.state);
    online.database.exec(`UPDATE files SET sealed_by = 'ffffffff' WHERE id = '${b}'`);
    const { code, errors } = await run('backup', 'a.gz', '--remote', '--overwrite');

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(online.bucket.calls).toEqual([`GET ${b}`]);
    expect(filesBeside(inFolder('a.gz'))).toEqual([a, b]);
  });

  test('rows are backed up where there is none, and files cannot be restored before there is', async () => {
    await run('backup', 'a.gz', '--state', here.state);
    online.bucket.remove();
    const taken = await run('backup', 'b.gz', '--remote');
    online.database.exec('DELETE FROM messages');
    const before = contentOf(online.database);
    const refused = await run('restore', 'a.gz', '--remote');
    const unchanged = contentOf(online.database);
    const restored = await run('restore', 'a.gz', '--remote', '--without-files');

    expect(taken).toMatchObject({ code: 0, errors: '' });
    expect(taken.out).toContain(
      'Not in it are 2 files that the bucket did not have: of the message m1.',
    );
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain(
      'There is no bucket for the 2 files of this backup: npm run deploy makes',
    );
    expect(unchanged).toEqual(before);
    expect(restored).toMatchObject({ code: 0, errors: '' });
    expect(restored.out).toContain('2 files did not come back: of the message m1.');
  });

  test('what Cloudflare refuses is said in its words, and nothing is kept', async () => {
    online.bucket.fail('R2 is overloaded.');
    const { code, errors } = await run('backup', 'b.gz', '--remote');

    expect(code).toBe(1);
    expect(errors).toMatch(/^The bucket that is online did not answer: .*R2 is overloaded\./s);
    expect(readdirSync(folder).filter((name) => name.includes('b.gz'))).toEqual([]);
  });

  test('a backup that is broken off leaves the one before whole, and nothing of its own', async () => {
    await run('backup', 'a.gz', '--state', here.state);
    const before = beside('a.gz');
    online.database.exec(`UPDATE files SET sealed_by = 'ffffffff'`);
    const child = spawn(
      process.execPath,
      [resolve('scripts/backup.ts'), 'a.gz', '--remote', '--overwrite'],
      { cwd: folder, env: { ...process.env, ...online.env }, stdio: 'ignore', detached: true },
    );
    // As a terminal does, it reaches all that the command has started.
    online.bucket.on(() => {
      if (online.bucket.calls.length === 1) process.kill(-(child.pid ?? 0), 'SIGINT');
    });
    const code = await new Promise((done) => child.on('exit', done));
    const proven = await run('restore', 'a.gz', '--dry-run');

    expect(code).toBe(1);
    expect(proven).toMatchObject({ code: 0, errors: '' });
    expect(beside('a.gz')).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
