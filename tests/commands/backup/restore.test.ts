import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { knownMigrations } from '../../../scripts/database/migrations.ts';
import { runInProcess } from '../in-process.ts';
import { fillNastily, givenId, makeState, messageRow, nasty, type State } from './state.ts';

const common = mkdtempSync(join(tmpdir(), 'restore-'));
let folder: string;
let file: string;
let there: State;
let expected: Record<string, unknown[]>;

beforeAll(async () => {
  const here = makeState(join(common, 'here'));
  fillNastily(here);
  await runInProcess('backup', [join(common, 'whole'), '--state', here.state], {});
  const { sessions: _, budgets: __, 'their own': ___, ...kept } = here.content();
  expected = { ...kept, sessions: [], budgets: [] };
  here.database.close();
});

afterAll(() => rmSync(common, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(common, 'test-'));
  file = join(folder, 'help.jsonl.gz');
  copyFileSync(join(common, 'whole'), file);
  there = makeState(join(folder, 'there'));
  onTestFinished(() => there.database.close());
});

const restore = (...args: string[]) =>
  runInProcess('restore', [file, '--state', there.state, ...args], {});

describe('npm run restore', () => {
  test('leaves rows that are there alone, unless told that they may go', async () => {
    there.insert('messages', messageRow('mine', 'still here'));
    const before = there.content();
    const refused = await restore();
    const alone = await restore('--replace');

    expect(refused).toMatchObject({ code: 1 });
    expect(refused.errors).toBe(
      'The database of this machine is not empty: it has 1 message. Nothing was changed. --replace deletes them first.\n',
    );
    expect(alone).toMatchObject({ code: 2 });
    expect(alone.out).toContain(
      'This deletes what the database of this machine has now: 1 message.',
    );
    expect(there.content()).toEqual(before);
  });

  test('replaces them at once, and can be run again', async () => {
    there.insert('messages', messageRow('mine', 'soon gone'));
    there.write(`CREATE TABLE "the owner's" (a)`);
    const { "the owner's": theirs, ...first } = await restore('--replace', '--yes').then(() =>
      there.content(),
    );
    const again = await restore('--replace', '--yes');

    expect(theirs).toEqual([]);
    expect(first).toEqual(expected);
    expect(again).toMatchObject({ code: 0, errors: '' });
  });

  test('takes a database for empty that has what the schedule makes of a build', async () => {
    there.write(
      `INSERT INTO builds VALUES ('b', '2026')`,
      `INSERT INTO sessions VALUES ('signed in', '2027')`,
      `INSERT INTO turns VALUES (1, 5)`,
    );

    expect(await restore()).toMatchObject({ code: 0, errors: '' });
    expect(there.content()).toEqual(expected);
  });

  test('makes the database where there is none yet', async () => {
    const { code, out } = await restore('--state', join(folder, 'new'));
    const again = await restore('--state', join(folder, 'new'));

    expect(code).toBe(0);
    expect(out).toContain('each table has the rows and the checksum that it should have');
    expect(again.errors).toContain('is not empty: it has 10 messages');
  });

  test('goes into the database that wrangler.toml names, where a folder has one of an id before', async () => {
    const former = makeState(there.state, [], givenId);
    const before = former.content();
    const { code } = await restore();

    expect(code).toBe(0);
    expect(former.content()).toEqual(before);
    expect(there.content()).toEqual(expected);
    former.database.close();
  });

  test('brings a backup of older tables to this version', async () => {
    const migrations = knownMigrations().slice(0, 16);
    const old = makeState(join(folder, 'old'), migrations);
    old.insert('messages', messageRow('m', nasty[0] ?? ''));
    old.insert('wordings', {
      id: 7,
      gap: 7,
      query: 'q',
      folded: 'q',
      locale: 'en',
      created_at: '2026',
    });
    old.insert('gaps', {
      ...{ query: 'q', folded: 'q', locale: 'en', why: 'asked', wording: 7, visitor: 'v' },
      ...{ day: '2026-11-20', created_at: '2026' },
    });
    await runInProcess('backup', [file, '--overwrite', '--state', old.state], {});
    old.database.close();
    const { code, out } = await restore();

    expect(code).toBe(0);
    expect(out).toContain(
      `Its tables were brought from ${migrations.at(-1)} to ${knownMigrations().at(-1)}.`,
    );
    expect(
      there.rows('SELECT name FROM d1_migrations ORDER BY id').map(({ name }) => name),
    ).toEqual(knownMigrations());
    expect(there.rows('SELECT query, wording, network FROM gaps')).toEqual([
      { query: 'q', wording: 7, network: null },
    ]);
    expect(there.rows('SELECT text FROM messages')).toEqual([{ text: `key:none:${nasty[0]}` }]);
  });

  test('knows a database that got a migration before another with a lower number', async () => {
    // The second changes a table of the first.
    const missing = ['0023_private_data.sql', '0028_what_keys_leave.sql'];
    const early = knownMigrations().filter((name) => !missing.includes(name));
    const odd = makeState(join(folder, 'odd'), early);
    odd.insert('messages', messageRow('m', 'text'));
    await runInProcess('backup', [file, '--overwrite', '--state', odd.state], {});
    odd.database.close();
    const { code } = await restore();

    expect(code).toBe(0);
    expect(there.rows('SELECT name FROM d1_migrations').length).toBe(knownMigrations().length);
  });

  test('goes on where nobody reads what it says', async () => {
    const child = spawn(process.execPath, ['scripts/restore.ts', file, '--state', there.state], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const errors = child.stderr.toArray();
    const code = await new Promise((done) => child.on('exit', done));

    expect({ code, errors: String(await errors) }).toEqual({ code: 0, errors: '' });
    expect(there.content()).toEqual(expected);
  });

  test('proves a file alone where nothing is to be written', async () => {
    const { code, out } = await restore('--dry-run');

    expect(code).toBe(0);
    expect(out).toContain(`${file} is whole: `);
    expect(there.rows('SELECT id FROM messages')).toEqual([]);
  });

  test.each([
    ['no file', [], 2, 'Write one file, such as: npm run restore -- help.jsonl.gz'],
    ['a file that is not there', ['nowhere'], 1, 'There is no file nowhere.'],
  ])('refuses %s', async (_, args, code, said) => {
    expect(await runInProcess('restore', args, {})).toMatchObject({ code, errors: `${said}\n` });
  });
});
