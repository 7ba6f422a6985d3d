import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAtEnd } from '../../between-tests.ts';
import { writeConfig } from '../../worker-config.ts';
import { startWorker } from '../own-worker.ts';

const configPath = writeConfig({
  folder: mkdtempSync(join(tmpdir(), 'faulty-')),
  main: 'tests/worker/bindings/faulty-worker.ts',
});
const { origin, worker, db, stop } = await startWorker(configPath);
closeAtEnd(stop);

/** The Worker whose bindings can be made to fail; files are served beside it at its origin, as a browser finds them. */
export { db as faultyDb, origin as faultyOrigin, worker as faultyWorker };

/** Has the Worker try something on itself. */
export async function command<Result>(path: string, body: object): Promise<Result> {
  const response = await worker.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Result;
}
