import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import type { Env } from '../../../worker/env.ts';
import { closeAtEnd } from '../../between-tests.ts';
import { adminToken } from '../../running-worker.ts';
import { writeConfig } from '../../worker-config.ts';

const configPath = writeConfig({
  folder: mkdtempSync(join(tmpdir(), 'faulty-')),
  main: 'tests/worker/bindings/faulty-worker.ts',
});
const server = createTestHarness({
  workers: [{ configPath, secrets: { ADMIN_TOKEN: adminToken } }],
});
closeAtEnd(() => server.close());

/** Where a browser would find it: files are served there beside the Worker. */
export const { origin: faultyOrigin } = (await server.listen()).url;

/** The Worker whose bindings can be made to fail. */
export const faultyWorker = server.getWorker<Env>();
await faultyWorker.applyD1Migrations('DB');

export const { DB: faultyDb } = await faultyWorker.getEnv();

/** Has the Worker try something on itself. */
export async function command<Result>(path: string, body: object): Promise<Result> {
  const response = await faultyWorker.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Result;
}
