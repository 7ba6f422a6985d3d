import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { localProduct } from '../../bench/trust/local-product.ts';
import { runInProcess } from '../../commands/in-process.ts';
import { message } from '../messages/posted-message.ts';
import { formOf, picture, samples } from './file-samples.ts';

test('the files of a message are shown by a Worker whose folder a backup was restored into', async () => {
  const product = await localProduct();
  const { origin, state } = product;
  const folder = dirname(dirname(state));
  const file = join(folder, 'help.jsonl.gz');
  onTestFinished(async () => {
    await product.stop();
    rmSync(folder, { recursive: true });
  });
  await product.start();
  const page = origin + (await send(origin));
  const ids = product.rows<{ id: string }>('SELECT id FROM files ORDER BY size DESC');
  // The Worker goes on meanwhile.
  const taken = await runInProcess('backup', [file, '--state', state], {});
  await product.stop();
  renameSync(state, `${state}-lost`);
  mkdirSync(state);
  const restored = await runInProcess('restore', [file, '--state', state], {});
  await product.start();
  const bytes = ids.map(async ({ id }) => {
    const response = await fetch(`${page}files/${id}`);
    return new Uint8Array(await response.arrayBuffer());
  });

  expect(taken).toMatchObject({ code: 0, errors: '' });
  expect(restored).toMatchObject({ code: 0, errors: '' });
  expect(restored.out).toContain('2 files went into the bucket.');
  expect(await Promise.all(bytes)).toEqual([picture, samples.pdf]);
});

/** Sends a message with two files; the path of its page. */
async function send(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: formOf(message, [
      ['picture.png', picture],
      ['bill.pdf', samples.pdf],
    ]),
  });
  const { url } = (await response.json()) as { url: string };
  return url;
}
