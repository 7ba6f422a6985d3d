import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { standInD1 } from './stand-in-d1.ts';
import { contentOf, fillNastily, givenId, makeState, type State } from './state.ts';

let folder: string;
let online: Awaited<ReturnType<typeof standInD1>>;
let here: State;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'online-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const toml = readFileSync('wrangler.toml', 'utf8');
  writeFileSync(join(folder, 'wrangler.toml'), toml.replace(/^(database_id = ")0/m, '$11'));
  here = makeState(join(folder, 'here'), undefined, givenId);
  fillNastily(here);
  online = await standInD1(join(folder, 'online.sqlite'));
  onTestFinished(() => {
    here.database.close();
    online.close();
    rmSync(folder, { recursive: true });
  });
});

/** Lets the stand-in answer meanwhile, as a command in this process would not. */
const run = (script: string, args: string[], env: Record<string, string> = online.env) =>
  new Promise<{ code: unknown; out: string; errors: string }>((done) => {
    execFile(
      process.execPath,
      [resolve(`scripts/${script}.ts`), ...args],
      { cwd: folder, env: { ...process.env, ...env } },
      (error, out, errors) => done({ code: error?.code ?? 0, out, errors }),
    );
  });

async function backUp(): Promise<string> {
  await run('backup', ['a.jsonl.gz', '--state', here.state]);
  return 'a.jsonl.gz';
}

const saved = ({
  sessions: _,
  budgets: __,
  'their own': ___,
  ...kept
}: Record<string, unknown[]>) => kept;

describe('with the database that is online', () => {
  test('a backup of this machine goes there, and one from there back', async () => {
    const there = await run('restore', [await backUp(), '--remote']);
    const taken = await run('backup', ['b.jsonl.gz', '--remote']);
    const back = makeState(join(folder, 'back'), undefined, givenId);
    const restored = await run('restore', ['b.jsonl.gz', '--state', back.state]);
    const content = back.content();
    back.database.close();

    for (const { code, errors } of [there, taken, restored])
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(there.out).toContain(
      'Restored into the database that is online: each table has the rows',
    );
    expect(taken.out).toContain('To restore it: npm run restore -- b.jsonl.gz --remote\n');
    expect(saved(contentOf(online.database))).toEqual(saved(here.content()));
    expect(saved(content)).toEqual(saved(here.content()));
  });

  test('a restore says what it deletes and the way back, and changes nothing where it breaks off', async () => {
    await run('restore', [await backUp(), '--remote']);
    online.database.exec('DELETE FROM messages');
    const before = contentOf(online.database);
    online.breakOff();
    const refused = await run('restore', ['a.jsonl.gz', '--remote']);
    const broken = await run('restore', ['a.jsonl.gz', '--remote', '--replace', '--yes']);

    expect(refused).toMatchObject({ code: 1 });
    expect(refused.errors).toContain('The database that is online is not empty: it has 10 visits');
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.out).toMatch(/npm run wrangler -- d1 time-travel restore DB --timestamp=\d{4}-/);
    expect(broken.errors).toMatch(
      /D1 was reset\.[\s\S]*The restore broke off\. .*run the same command again/,
    );
    expect(contentOf(online.database)).toEqual(before);
  });

  test('what Cloudflare refuses is said in its words and no others', async () => {
    online.fail('D1 is overloaded.');
    const overloaded = await run('backup', ['a.jsonl.gz', '--remote']);
    const stranger = await run('backup', ['a.jsonl.gz', '--remote'], {
      ...online.env,
      CLOUDFLARE_API_TOKEN: 'another',
    });

    expect(overloaded).toMatchObject({ code: 1, out: '' });
    expect(overloaded.errors).toMatch(
      /^The database that is online did not answer: .*D1 is overloaded\..*\n$/,
    );
    expect(stranger.errors).toMatch(
      /^The database that is online did not answer: .*Authentication error.*\n$/,
    );
  });

  test('what is refused once in the middle is asked again', async () => {
    await run('restore', [await backUp(), '--remote']);
    online.fail('D1 is overloaded.', { after: 3, times: 1 });
    const { code, errors } = await run('backup', ['b.jsonl.gz', '--remote']);

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  test('no database was made yet', async () => {
    const { code, errors } = await new Promise<{ code: unknown; errors: string }>((done) => {
      execFile(
        process.execPath,
        ['scripts/backup.ts', join(folder, 'a.jsonl.gz'), '--remote'],
        (error, _, errors) => done({ code: error?.code, errors }),
      );
    });

    expect({ code, errors }).toEqual({
      code: 1,
      errors:
        'wrangler.toml has no id of your database yet. docs/deploy.md says how to make one.\n',
    });
  });
});
