import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { leftOut, madeByBuild } from '../../../scripts/database/backup/left-out.ts';
import { savedTablesAt, tablesAt } from '../../../scripts/database/backup/rows/tables.ts';
import { knownMigrations } from '../../../scripts/database/migrations.ts';
import { textOf } from '../../source-files.ts';
import { runInProcess } from '../in-process.ts';
import { contentOf, fillNastily, makeState, type State } from './state.ts';

let folder: string;
let file: string;
let here: State;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  file = join(folder, 'help.jsonl.gz');
  here = makeState(join(folder, 'state'));
  onTestFinished(() => {
    here.database.close();
    rmSync(folder, { recursive: true });
  });
});

const backup = (...args: string[]) => runInProcess('backup', [...args, '--state', here.state], {});

const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');

describe('npm run backup', () => {
  test('writes what restores to the same database, whatever its texts are', async () => {
    fillNastily(here);
    const { code, out, errors } = await backup(file);
    const there = makeState(join(folder, 'there'));
    const restored = await runInProcess('restore', [file, '--state', there.state], {});

    expect({ code, errors, restored: restored.errors }).toEqual({
      code: 0,
      errors: '',
      restored: '',
    });
    const { sessions: _, budgets: __, 'their own': ___, ...expected } = here.content();
    expect(there.content()).toEqual({ ...expected, sessions: [], budgets: [] });
    expect(out).toContain('10 messages, 10 notes, 11 emails');
    expect(out).toContain('Tables that are not of this help centre are not in it: their own.');
    expect(out).toContain(`npm run restore -- ${file}\n`);
    expect(restored.out).toContain('One email had not left then');
  });

  test('keeps the file from everybody else, and leaves nothing beside it', async () => {
    await backup(file);

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['help.jsonl.gz', 'state']);
  });

  test('is lines of JSON: a head, rows as lists, a count and a hash of each table, an end', async () => {
    fillNastily(here);
    await backup(file);
    const [head, ...rest] = lines().map((line) => JSON.parse(line));

    expect(head).toMatchObject({ quietdesk: 'backup', format: 2, migrations: knownMigrations() });
    expect(rest.at(-1)).toMatchObject({ complete: true, moments: 1 });
    expect(rest).toContainEqual({
      end: 'page_tokens',
      rows: 1,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(rest.find(({ table }) => table === 'wordings')).toMatchObject({ counter: '900' });
  });

  test('takes all rows of one moment, whoever writes meanwhile', async () => {
    fillNastily(here);
    const writing = setInterval(() => here.write(`DELETE FROM notes`, `DELETE FROM messages`), 0);
    const { code, out } = await backup(file).finally(() => clearInterval(writing));

    expect(code).toBe(0);
    expect(out).toContain('All of it is of one moment');
  });

  test('writes over no file that nobody named for it', async () => {
    writeFileSync(file, 'older');
    const { code, errors } = await backup(file);

    expect(code).toBe(1);
    expect(errors).toBe(`${file} is there already. Choose another name, or add --overwrite.\n`);
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect((await backup(file, '--overwrite')).code).toBe(0);
    expect(lines()).toHaveLength(2 + 2 * savedTablesAt(knownMigrations()).length);
  });

  test.each([
    ['no file', [], 2, 'Write one file, such as: npm run backup -- help.jsonl.gz'],
    ['two files', ['a', 'b'], 2, 'Write one file'],
    ['an unknown option', ['a', '--remot'], 2, 'Did you mean --remote?'],
    ['a folder that is not there', ['nowhere/a'], 1, 'There is no folder nowhere.'],
    ['no database', ['a', '--state', 'nowhere'], 1, 'There is no database on this machine yet'],
  ])('refuses %s', async (_, args, code, said) => {
    const refused = await runInProcess('backup', args, {}, folder);

    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.errors).toContain(said);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  test('refuses a database that is not of this help centre, and one of a newer version', async () => {
    here.write(`INSERT INTO d1_migrations (name) VALUES ('0999_later.sql')`);
    const newer = await backup(file);
    here.write('DROP TABLE d1_migrations');
    const foreign = await backup(file);

    expect(newer.errors).toContain(
      'The database has 0999_later.sql, which this version does not know.',
    );
    expect(foreign.errors).toBe('That is no database of this help centre: it has no migrations.\n');
    expect(readdirSync(folder)).toEqual(['state']);
  });
});

describe('a table', () => {
  const all = tablesAt(knownMigrations());

  test('is in a backup, or left out for a reason that the guide gives too', () => {
    const guide = textOf('docs/backup.md');
    const names = all.map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining([...Object.keys(leftOut), ...madeByBuild]));
    expect(Object.keys(leftOut).filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  test('comes after those to which its rows belong', () => {
    const wrong = all.flatMap(({ name, parents }, n) =>
      parents.filter(({ table }) => all.findIndex((one) => one.name === table) > n).map(() => name),
    );

    expect(wrong).toEqual([]);
  });

  test('is nothing but rows: a trigger, a view, a generated column or a virtual table needs thought', () => {
    const { database } = makeState(join(folder, 'bare'));
    const kinds = database.prepare('SELECT DISTINCT type FROM sqlite_schema ORDER BY type').all();
    const odd = database
      .prepare(
        `SELECT t.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c
          WHERE t.schema = 'main' AND (t.type <> 'table' OR c.hidden > 0)`,
      )
      .all();
    const rows = contentOf(database);
    database.close();

    expect(kinds.map(({ type }) => type)).toEqual(['index', 'table']);
    expect(odd).toEqual([]);
    expect(Object.keys(rows)).toContain('messages');
  });
});
