import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import type { SharedSettings } from '../../worker/contract/published/settings.ts';
import type { Env } from '../../worker/env.ts';
import { writeConfig } from '../worker-config.ts';
import type { Happening } from './events.ts';

/** How much is posted at a time. */
const most = 2000;

const storing = {
  name: 'storing',
  main: 'tests/week/storing-worker.ts',
  compatibility_date: '2026-11-01',
  d1_databases: [
    {
      binding: 'DB',
      database_name: 'quietdesk',
      database_id: '00000000-0000-0000-0000-000000000000',
    },
  ],
};

/** The Worker with the site of an owner whose settings differ from the built ones. No email leaves it. */
export async function startWith(differing: Partial<SharedSettings>) {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  const dist = join(folder, 'dist');
  cpSync('dist', dist, { recursive: true });
  const built: SharedSettings = JSON.parse(readFileSync('dist/settings.json', 'utf8'));
  const settings: SharedSettings = { ...built, ...differing };
  writeFileSync(join(dist, 'settings.json'), JSON.stringify(settings));

  const configPath = writeConfig({ folder, dist });
  const server = createTestHarness({ workers: [{ configPath }, { config: storing }] });
  await server.listen();
  const worker = server.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  return {
    settings,
    /** Stores what happened, a part of it at a time. */
    async store(happenings: Happening[]): Promise<void> {
      const zone = settings.timeZone;
      for (let from = 0; from < happenings.length; from += most) {
        const body = JSON.stringify({ zone, happenings: happenings.slice(from, from + most) });
        const stored = await server.getWorker('storing').fetch('/', { method: 'POST', body });
        if (!stored.ok) throw new Error(await stored.text());
      }
    },
    worker,
    db: (await worker.getEnv()).DB,
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
