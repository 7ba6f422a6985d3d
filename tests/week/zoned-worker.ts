import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import type { SharedSettings } from '../../worker/contract/published/settings.ts';
import type { Env } from '../../worker/env.ts';
import { secrets } from '../secrets.ts';
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

/**
 * The Worker with the site of an owner whose settings differ from the built ones, once for each time zone that they have one
 * after the other, with one database. No email leaves it.
 */
export async function startWith(zones: string[], differing: Partial<SharedSettings>) {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  const built: SharedSettings = JSON.parse(readFileSync('dist/settings.json', 'utf8'));
  const settings: SharedSettings = { ...built, ...differing };
  const online = [...new Set(zones)].map((timeZone, place) => {
    const name = `quietdesk-${place}`;
    const dist = join(folder, name);
    cpSync('dist', dist, { recursive: true });
    writeFileSync(join(dist, 'settings.json'), JSON.stringify({ ...settings, timeZone }));
    return { timeZone, name, configPath: writeConfig({ folder, name, dist }) };
  });

  const server = createTestHarness({
    workers: [...online.map(({ configPath }) => ({ configPath, secrets })), { config: storing }],
  });
  await server.listen();
  const workerIn = (zone: string) =>
    server.getWorker<Env>(online.find(({ timeZone }) => timeZone === zone)?.name);
  const worker = server.getWorker<Env>(online[0]?.name);
  await worker.applyD1Migrations('DB');
  return {
    settings,
    /** Stores what happened, a part of it at a time. */
    async store(happenings: Happening[], zone: string): Promise<void> {
      for (let from = 0; from < happenings.length; from += most) {
        const body = JSON.stringify({ zone, happenings: happenings.slice(from, from + most) });
        const stored = await server.getWorker('storing').fetch('/', { method: 'POST', body });
        if (!stored.ok) throw new Error(await stored.text());
      }
    },
    workerIn,
    db: (await worker.getEnv()).DB,
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
