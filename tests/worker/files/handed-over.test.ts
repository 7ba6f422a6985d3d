import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { db, env } from '../harness.ts';
import { message } from '../messages/posted-message.ts';
import { ownerPost } from '../owner.ts';
import { picture } from './file-samples.ts';
import { emptyBucket, sendFiles } from './send-files.ts';

beforeEach(emptyBucket);

const person = { email: message.email };

test('a person’s files are offered where there are some', async () => {
  await sendFiles([]);
  const without = await (await ownerPost('/admin/privacy/person', person)).text();
  await sendFiles([['shot.png', picture]]);
  const page = await (await ownerPost('/admin/privacy/person', person)).text();

  expect(without).not.toContain('Download with files');
  expect(page).toMatch(/name="as" value="files">Download with files/);
});

test('a person’s data is handed over with their files, and nobody else’s', async () => {
  await sendFiles([
    ['shot.png', picture],
    ['发票 “1”.txt', 'Paid twice.'],
  ]);
  await sendFiles([['other.txt', 'Of somebody else.']], { email: 'other@client.example' });
  const response = await ownerPost('/admin/privacy/export', { ...person, as: 'files' });
  const archive = unpacked(new Uint8Array(await response.arrayBuffer()));

  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="held.zip"');
  expect(Object.keys(archive).map((name) => name.replace(/[0-9a-f-]{36}/, 'id'))).toEqual([
    'held.html',
    'held.json',
    'files/id/shot.png',
    'files/id/发票 “1”.txt',
  ]);
  const held: { files: { id: string; name: string }[] } = JSON.parse(textOf(archive['held.json']));
  const [shot, text] = held.files.map(({ id, name }) => archive[`files/${id}/${name}`]);
  expect(shot).toEqual(picture);
  expect(textOf(text)).toBe('Paid twice.');
  expect(textOf(archive['held.html'])).toContain('shot.png');
});

test('a file that cannot be read is named in the archive, and keeps no other from it', async () => {
  await sendFiles([
    ['damaged.txt', 'Paid twice.'],
    ['gone.txt', 'Paid twice, too.'],
    ['whole.txt', 'Paid three times.'],
  ]);
  const { results } = await db.prepare('SELECT id FROM files ORDER BY rowid').all<{ id: string }>();
  const [damaged = '', gone = ''] = results.map(({ id }) => id);
  await env.FILES?.put(damaged, 'damaged');
  await env.FILES?.delete(gone);
  const response = await ownerPost('/admin/privacy/export', { ...person, as: 'files' });
  const archive = unpacked(new Uint8Array(await response.arrayBuffer()));
  const { 'files/unread.txt': unread, ...files } = archive;

  expect(Object.keys(files).filter((name) => name.startsWith('files/'))).toEqual([
    expect.stringMatching(/whole\.txt$/),
  ]);
  expect(textOf(unread)).toMatch(
    new RegExp(
      `^files/${damaged}/damaged\\.txt: .+ not be read, .+\nfiles/${gone}/gone\\.txt: .+\n$`,
    ),
  );
});

test('the archive is one that other programs read', async () => {
  await sendFiles([['shot.png', picture]]);
  const response = await ownerPost('/admin/privacy/export', { ...person, as: 'files' });
  const folder = mkdtempSync(join(tmpdir(), 'held-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'held.zip');
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  const { status, error } = spawnSync('python3', ['-m', 'zipfile', '-t', file]);

  // A machine without Python has nothing to ask.
  if (!error) expect(status).toBe(0);
  expect(readFileSync(file).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
});

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** Takes an archive apart by the list at its end, as programs do. */
function unpacked(archive: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files: Record<string, Uint8Array> = {};
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [size, nameLength] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const name = textOf(archive.subarray(at + 46, at + 46 + nameLength));
    const head = view.getUint32(at + 42, true);
    const from = head + 30 + view.getUint16(head + 26, true);
    files[name] = archive.slice(from, from + size);
    at += 46 + nameLength;
  }
  return files;
}
