import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { renewFiles } from '../../../worker/files/renew.ts';
import { dataKey } from '../../secrets.ts';
import { db, env } from '../harness.ts';
import { emptyBucket, sendFiles } from './send-files.ts';

const keys = { DATA_KEY: Buffer.alloc(32, 7).toString('base64'), DATA_KEY_OLD: dataKey };

beforeEach(async () => {
  await emptyBucket();
  await db.prepare('DELETE FROM key_changes').run();
});

test('files that no key opens stay as they are, are logged once a turn, and keep no other from its turn', async () => {
  await sendFiles(['1.txt', '2.txt', '3.txt'].map((name) => [name, `Bytes of ${name}`]));
  const { results: damaged } = await db.prepare('SELECT id, sealed_by FROM files').all();
  for (const { id } of damaged) await env.FILES?.put(String(id), 'damaged');
  await sendFiles([['4.txt', 'Bytes of 4.txt']]);
  const log = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => log.mockRestore());
  for (let turn = 0; turn < 3; turn += 1) await renewFiles({ ...env, ...keys });
  const { results } = await db.prepare('SELECT id, sealed_by FROM files ORDER BY rowid').all();
  const progress = await db.prepare('SELECT name, done, unopened FROM key_changes').all();

  expect(results.slice(0, 3)).toEqual(damaged);
  expect(results[3]?.['sealed_by']).not.toBe(damaged[0]?.['sealed_by']);
  expect(progress.results).toEqual([{ name: 'bytes of files', done: 1, unopened: 3 }]);
  expect(log.mock.calls).toEqual([
    [expect.stringContaining('3 files are gone, or no key opens them')],
  ]);
});
