import { writeConfig } from '../../worker-config.ts';
import { startWorker } from '../own-worker.ts';

/** Starts the Worker whose bindings can be made to fail. Whoever starts it stops it. */
export async function startFaulty(folder: string) {
  const main = 'tests/worker/bindings/faulty-worker.ts';
  const started = await startWorker(writeConfig({ folder, main }));
  return {
    ...started,
    /** Has the Worker try something on itself. */
    async command<Result>(path: string, body: object): Promise<Result> {
      const response = await started.worker.fetch(path, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Result;
    },
  };
}
