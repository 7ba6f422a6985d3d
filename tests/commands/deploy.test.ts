import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test.each([
  ['there is no database yet', (toml: string) => toml, 'wrangler.toml has no ids of your database'],
  [
    'nobody could reach the site',
    (toml: string) => toml.replace(/^(database_id|id) = "0/gm, '$1 = "1').replace(/^routes.*/m, ''),
    'wrangler.toml does not say where the site will be.',
  ],
])('npm run deploy refuses where %s', (_, change, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const toml = readFileSync('wrangler.toml', 'utf8');
  writeFileSync(join(folder, 'wrangler.toml'), change(toml));

  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/deploy.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(said);
});

test('npm run wrangler runs on the Node that the other commands have', () => {
  const { stdout, status } = spawnSync('npm', ['run', 'wrangler', '--', '--version'], {
    encoding: 'utf8',
  });

  expect(status).toBe(0);
  expect(stdout).toMatch(/^(?:⛅️ wrangler )?\d+\.\d+\.\d+$/m);
});
