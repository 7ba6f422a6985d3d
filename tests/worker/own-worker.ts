import { createTestHarness } from 'wrangler';
import type { Env } from '../../worker/env.ts';
import { secrets as ownSecrets } from '../secrets.ts';

/** Starts a Worker by a configuration of its own, with empty tables. Whoever starts it stops it. */
export async function startWorker(configPath: string, secrets: Record<string, string> = {}) {
  const server = createTestHarness({
    workers: [{ configPath, secrets: { ...ownSecrets, ...secrets } }],
  });
  const { origin } = (await server.listen()).url;
  const worker = server.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  const { DB: db } = await worker.getEnv();
  return { origin, worker, db, stop: () => server.close() };
}
