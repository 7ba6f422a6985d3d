import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { entriesOf, UnreadableBackup } from '../../../scripts/database/backup/file/read.ts';
import { runInProcess } from '../in-process.ts';
import { fillNastily, makeState, messageRow, type State } from './state.ts';

const common = mkdtempSync(join(tmpdir(), 'damaged-'));
let folder: string;
let file: string;
let there: State;

beforeAll(async () => {
  const here = makeState(join(common, 'here'));
  fillNastily(here);
  await runInProcess('backup', [join(common, 'whole'), '--state', here.state], {});
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

/** Each is one that a disk, a tool or a person may do to a file. */
describe('a file that is not what was written', () => {
  const bytes = () => readFileSync(file);
  const lines = () => gunzipSync(bytes()).toString().split('\n');
  const changed = (change: (lines: string[]) => string[]) => () =>
    gzipSync(change(lines()).join('\n'));
  const rowOf = (all: string[]) => all.findIndex((line) => line.includes('DROP TABLE messages'));

  test.each<[string, () => Buffer, string]>([
    ['empty', () => Buffer.alloc(0), 'is cut off'],
    ['of another kind', () => Buffer.from('CREATE TABLE a (b);'), 'is no backup'],
    ['compressed, and of another kind', () => gzipSync('{"a": 1}\n'), 'is no backup'],
    ['cut off', () => bytes().subarray(0, -20), 'is cut off'],
    ['cut in half', () => bytes().subarray(0, bytes().length / 2), 'is cut off'],
    ['without its last line', changed((all) => [...all.slice(0, -2), '']), 'is cut off'],
    ['without a row', changed((all) => all.toSpliced(rowOf(all), 1)), 'are not as written'],
    [
      'with a row twice',
      changed((all) => all.toSpliced(3, 0, all[2] ?? '')),
      'cannot be loaded: UNIQUE',
    ],
    [
      'with another text',
      changed((all) => all.map((line) => line.replace('DROP', 'drop'))),
      'are not as written',
    ],
    [
      'with two rows in another order',
      changed((all) => swapped(all, rowOf(all))),
      'are not as written',
    ],
    [
      'with something behind its end',
      changed((all) => [...all.slice(0, -1), '[]', '']),
      'is damaged',
    ],
    [
      'with another date',
      changed((all) => all.map((line) => line.replace('"date":"2', '"date":"1'))),
      'is damaged',
    ],
    [
      'of a later version',
      changed((all) => all.map((line) => line.replace('0020_', '0999_'))),
      'is of a newer version: it has 0999_not_this.sql',
    ],
    [
      'in a later format',
      changed((all) => all.map((line) => line.replace('"format":2', '"format":3'))),
      'its format is 3',
    ],
  ])('is refused before anything is written: %s', async (_, damage, said) => {
    writeFileSync(file, damage());
    there.insert('messages', messageRow('mine', 'still here'));
    const before = there.content();
    const { code, out, errors } = await restore('--replace', '--yes');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain(said);
    expect(errors).toMatch(/ Nothing was changed\.\n$/);
    expect(there.content()).toEqual(before);
  });

  test('is refused wherever one bit of it changed', async () => {
    const whole = bytes();
    const accepted: number[] = [];
    // What comes before says of itself only when it was compressed, and by what.
    for (let n = 10; n < whole.length; n += Math.ceil(whole.length / 100)) {
      const damaged = Buffer.from(whole);
      damaged[n] = (damaged[n] ?? 0) ^ 4;
      writeFileSync(file, damaged);
      const read = Array.fromAsync(entriesOf(file));
      await read.then(() => accepted.push(n), refused);
    }

    expect(accepted).toEqual([]);
  });
});

const refused = (fault: unknown) => expect(fault).toBeInstanceOf(UnreadableBackup);

const swapped = (all: string[], n: number) =>
  all.with(n, all[n + 1] ?? '').with(n + 1, all[n] ?? '');
