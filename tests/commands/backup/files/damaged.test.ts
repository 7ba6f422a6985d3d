import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../../../../scripts/database/backup/copies/folder.ts';
import { runInProcess } from '../../in-process.ts';
import { makeState, messageRow, type State } from '../state.ts';
import { addMessage, addRow, ids, openBucket, pathBeside } from './stored.ts';

const [a = '', b = '', c = ''] = ids;
const common = mkdtempSync(join(tmpdir(), 'files-damaged-'));
let folder: string;
let file: string;
let there: State;

beforeAll(async () => {
  const here = makeState(join(common, 'here'));
  const bucket = await openBucket(here.state);
  for (const [n, id] of [a, b, c].entries()) {
    addMessage(here, `m${n}`);
    await addRow(here, id, `m${n}`);
    await bucket.put(id);
  }
  await bucket.close();
  await runInProcess('backup', [join(common, 'whole'), '--state', here.state], {});
  here.database.close();
});

afterAll(() => rmSync(common, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(common, 'test-'));
  file = join(folder, 'help.jsonl.gz');
  cpSync(join(common, 'whole'), file);
  cpSync(folderOf(join(common, 'whole')), folderOf(file), { recursive: true });
  there = makeState(join(folder, 'there'));
  onTestFinished(() => there.database.close());
});

const restore = (...args: string[]) =>
  runInProcess('restore', [file, '--state', there.state, ...args], {});

const remove = (id: string) => rmSync(pathBeside(file, id));

function damage(id: string): void {
  const path = pathBeside(file, id);
  const bytes = readFileSync(path);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const orWithout = 'Or add --without-files, which restores without these. Nothing was changed.\n';

describe('a folder that is not what was written', () => {
  test.each<[string, () => void, string]>([
    [
      'gone',
      () => rmSync(folderOf(file), { recursive: true }),
      'The 3 files of this backup are not in ',
    ],
    ['without a file', () => remove(a), 'one is missing. Take another copy of that folder.'],
    ['with a bit changed', () => damage(b), 'one is damaged. Take'],
    [
      'with a file cut off',
      () => writeFileSync(pathBeside(file, b), 'key'),
      'one is damaged. Take',
    ],
    ['with all kinds of it', () => [remove(a), damage(b), damage(c)], 'Of the 3 files in '],
  ])('is refused before anything is written: %s', async (_, spoil, said) => {
    spoil();
    there.insert('messages', messageRow('mine', 'still here'));
    const before = there.content();
    const { code, out, errors } = await restore('--replace', '--yes');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain(said);
    expect(errors).toContain(orWithout);
    expect(there.content()).toEqual(before);
    expect(await keysIn(there.state)).toEqual([]);
  });

  test('is refused as well where it is only proven', async () => {
    damage(c);

    expect(await restore('--dry-run')).toMatchObject({ code: 1, out: '' });
  });

  test('gives back what is whole where that is enough, and says what is not', async () => {
    remove(a);
    damage(b);
    const { code, out, errors } = await restore('--without-files');

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(`${folderOf(file)} has 1 of its 3 files as they were written.`);
    expect(out).toContain('One file went into the bucket.');
    expect(out).toContain('2 files did not come back: of the messages m0, m1.');
    expect(await keysIn(there.state)).toEqual([c]);
    expect(there.rows('SELECT count(*) AS n FROM files')).toEqual([{ n: 3 }]);
  });

  test('may hold what is somebody’s own', async () => {
    writeFileSync(join(folderOf(file), 'notes.txt'), 'a');

    expect(await restore('--dry-run')).toMatchObject({ code: 0, errors: '' });
  });
});

async function keysIn(state: string): Promise<string[]> {
  const { bucket, close } = await openBucket(state);
  const keys = (await bucket.list()).objects.map(({ key }) => key);
  await close();
  return keys;
}
