import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../../../../scripts/database/backup/copies/folder.ts';
import { withoutBucket } from '../../../../scripts/deploy/bucket.ts';
import { runInProcess } from '../../in-process.ts';
import { makeState, type State } from '../state.ts';
import { addMessage, addRow, bytesFor, filesBeside, ids, openBucket } from './stored.ts';

const [a = '', b = '', c = ''] = ids;
const otherKey = 'YW5vdGhlci10ZXN0LWtleS1vZi0zMi1ieXRlcy0tLS0';
const common = mkdtempSync(join(tmpdir(), 'files-'));
let folder: string;
let file: string;
let here: State;

afterAll(() => rmSync(common, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(common, 'test-'));
  file = join(folder, 'help.jsonl.gz');
  here = makeState(join(folder, 'here'));
  onTestFinished(() => here.database.close());
});

const backup = (...args: string[]) =>
  runInProcess('backup', [file, '--state', here.state, ...args], {});

const restore = (state: string, ...args: string[]) =>
  runInProcess('restore', [file, '--state', state, ...args], {});

/** Two messages, one with two files and one with another. */
async function store() {
  addMessage(here, 'm1');
  addMessage(here, 'm2');
  await addRow(here, a, 'm1');
  await addRow(here, b, 'm1');
  await addRow(here, c, 'm2');
  const bucket = await openBucket(here.state);
  for (const id of [a, b, c]) await bucket.put(id);
  return bucket;
}

async function bytesIn(state: string) {
  const bucket = await openBucket(state);
  const found = new Map<string, Uint8Array | undefined>();
  for (const id of [a, b, c]) found.set(id, await bucket.bytes(id));
  await bucket.close();
  return found;
}

const all = new Map([a, b, c].map((id) => [id, bytesFor(id)]));

describe('the files of messages', () => {
  test('lie beside a backup as they lie in the bucket, and come back into an empty folder', async () => {
    await (await store()).close();
    const { code, errors, out } = await backup();
    const there = join(folder, 'there');
    const proven = await restore(there, '--dry-run');
    const restored = await restore(there);

    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(`${folderOf(file)}: the 3 files that came with messages, 210 KB. They`);
    expect(out).toContain('Keep the file and the folder together');
    expect(filesBeside(file)).toEqual([a, b, c]);
    expect(statSync(folderOf(file)).mode & 0o777).toBe(0o700);
    expect(proven.out).toContain(`${folderOf(file)} has its 3 files, each as it was written.`);
    expect(restored).toMatchObject({ code: 0, errors: '' });
    expect(restored.out).toContain('3 files went into the bucket.');
    expect(await bytesIn(there)).toEqual(all);
  });

  test('are told in the backup by size and hash, each encrypted', async () => {
    await (await store()).close();
    await backup();
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    const copies = lines.map((line) => JSON.parse(line)).filter((mark) => 'file' in mark);

    expect(copies).toHaveLength(3);
    for (const { file: id, size, sha256 } of copies) {
      const bytes = readFileSync(join(folderOf(file), `${id}.${sha256}`));
      expect(bytes).toHaveLength(size);
      expect(bytes.toString('latin1', 0, 13)).toMatch(/^key:[\da-f]{8}:$/);
      expect(bytes.includes(Buffer.from(bytesFor(id)).subarray(0, 64))).toBe(false);
    }
  });

  test('are copied once, and go from the folder when they were erased', async () => {
    const bucket = await store();
    await backup();
    here.write(`DELETE FROM files WHERE id = '${a}'`);
    await bucket.bucket.delete([a, b]);
    await bucket.close();
    const refused = await backup();
    const again = await backup('--overwrite');

    expect(refused.errors).toContain('is there already');
    expect(again).toMatchObject({ code: 0, errors: '' });
    expect(again.out).toContain(
      'the 2 files that came with messages, 140 KB, of which 2 lay there',
    );
    expect(filesBeside(file)).toEqual([b, c]);
  });

  test('are copied again when they were encrypted anew', async () => {
    const bucket = await store();
    await backup();
    await bucket.put(a, otherKey);
    await bucket.close();
    here.write(`DELETE FROM files WHERE id = '${a}'`);
    await addRow(here, a, 'm1', otherKey);
    const { out } = await backup('--overwrite');

    expect(out).toContain('the 3 files that came with messages, 210 KB, of which 2 lay there');
    expect(filesBeside(file)).toEqual([a, b, c]);
  });

  test('that the bucket does not have are told, and the rest is kept', async () => {
    const bucket = await store();
    await bucket.bucket.delete([a, c]);
    await bucket.close();
    const { code, out } = await backup();
    const restored = await restore(join(folder, 'there'));

    expect(code).toBe(0);
    expect(out).toContain(
      'Not in it are 2 files that the bucket did not have: of the messages m1, m2.',
    );
    expect(filesBeside(file)).toEqual([b]);
    expect(restored).toMatchObject({ code: 0, errors: '' });
    expect(restored.out).toContain('2 files did not come back: of the messages m1, m2.');
  });

  test('that lie in the bucket already are left as they are', async () => {
    await (await store()).close();
    await backup();
    const restored = await restore(here.state, '--replace', '--yes');

    expect(restored.out).toContain('3 files lay there already.');
    expect(await bytesIn(here.state)).toEqual(all);
  });

  test('are none in a folder without a bucket, and then there is no folder for them', async () => {
    addMessage(here, 'm1');
    const { code, out } = await backup();

    expect(code).toBe(0);
    expect(out).not.toContain('file that');
    expect(existsSync(folderOf(file))).toBe(false);
    expect(existsSync(join(here.state, 'v3/r2'))).toBe(false);
  });

  test('stay where they are without a bucket in wrangler.toml, and rows are restored where told so', async () => {
    await (await store()).close();
    await backup();
    const toml = withoutBucket(readFileSync('wrangler.toml', 'utf8'));
    writeFileSync(join(folder, 'wrangler.toml'), toml);
    const there = makeState(join(folder, 'there'));
    const args = [file, '--state', there.state];
    const refused = await runInProcess('restore', args, {}, folder);
    const restored = await runInProcess('restore', [...args, '--without-files'], {}, folder);
    const again = await runInProcess('backup', [`${file}2`, '--state', there.state], {}, folder);
    there.database.close();

    expect(refused).toMatchObject({ code: 1 });
    expect(refused.errors).toBe(
      'There is no bucket for the 3 files of this backup: npm run deploy makes the one that wrangler.toml binds, and docs/files.md has the lines that bind it. Or add --without-files, which restores without these. Nothing was changed.\n',
    );
    expect(restored).toMatchObject({ code: 0, errors: '' });
    expect(restored.out).toContain('3 files did not come back: of the messages m1, m2.');
    expect(again).toMatchObject({ code: 0, errors: '' });
    expect(again.out).toContain('Not in it are 3 files that the bucket did not have');
  });

  test('of another backup are not taken away', async () => {
    await (await store()).close();
    await backup();
    rmSync(file);
    writeFileSync(join(folderOf(file), 'my own notes'), 'a');
    const refused = await backup();
    here.write('DELETE FROM files');
    await backup('--overwrite');

    expect(refused.errors).toBe(
      `${folderOf(file)} is there already. Choose another name, or add --overwrite.\n`,
    );
    expect(filesBeside(file)).toEqual(['my own notes']);
  });
});
