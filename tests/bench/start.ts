import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestHarness } from 'wrangler';
import { runTool } from '../../scripts/terminal/tool.ts';
import type { Env } from '../../worker/env.ts';
import { secrets } from '../secrets.ts';
import { writeConfig } from '../worker-config.ts';

const mains = {
  quietdesk: 'tests/bench/posting-worker.ts',
  counting: 'tests/bench/counting-worker.ts',
};

export type Measured = keyof typeof mains | 'bare';

/** The Worker, and beside it a bare route with one insert: built as for a deployment, in one workerd, with one database. */
export async function startMeasured() {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  const configs = [
    ...Object.entries(mains).map(([name, main]) => writeConfig({ folder, name, main })),
    bareConfig(folder),
  ];
  const workers = [];
  for (const configPath of configs) {
    const prebuiltWorkerDir = `${configPath}.built`;
    const build = ['deploy', '--dry-run', '--config', configPath, '--outdir', prebuiltWorkerDir];
    await runTool('wrangler', build, { silent: true });
    workers.push({ configPath, prebuiltWorkerDir, secrets });
  }
  const server = createTestHarness({ workers });
  await server.listen();
  const worker = server.getWorker<Env>('quietdesk');
  await worker.applyD1Migrations('DB');
  const { DB: db } = await worker.getEnv();
  await db
    .prepare(
      'CREATE TABLE bare (id TEXT PRIMARY KEY, email TEXT, text TEXT, created_at TEXT) STRICT',
    )
    .run();
  return {
    db,
    worker,
    workerNamed: (name: Measured) => server.getWorker<Env>(name),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The same settings and database, without anything else. */
function bareConfig(folder: string): string {
  const path = join(folder, 'bare.toml');
  const [head = ''] = readFileSync('wrangler.toml', 'utf8').split('[assets]');
  const [, database = ''] =
    /(\[\[d1_databases\]\][^[]*)/.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  const text = `${head}${database}`
    .replace('name = "quietdesk"', 'name = "bare"')
    .replace('main = "worker/index.ts"', `main = "${resolve('tests/bench/bare-worker.ts')}"`);
  writeFileSync(path, text);
  return path;
}
