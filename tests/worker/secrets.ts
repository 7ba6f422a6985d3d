import { createTestHarness } from 'wrangler';
import { closeAtEnd } from '../between-tests.ts';

/** A server of its own for what depends on the secrets, which a test sets before it asks. */
const server = createTestHarness();
const worker = server.getWorker();
closeAtEnd(() => server.close());

export async function setSecrets(secrets: Record<string, string>): Promise<void> {
  await server.update({ workers: [{ configPath: 'wrangler.toml', secrets }] });
  await server.listen();
  await worker.applyD1Migrations('DB');
}

type Headers = Record<string, string>;

/** What a program asks for. */
export const get = (path: string, headers: Headers = {}) =>
  worker.fetch(path, { headers, redirect: 'manual' });

/** What a browser's form posts. */
export const post = (path: string, fields: Record<string, string>, headers: Headers = {}) =>
  worker.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  });
