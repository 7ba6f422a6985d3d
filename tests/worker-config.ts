import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Differing {
  /** The folder that the configuration is written to. */
  folder: string;
  name?: string;
  main?: string;
  /** Where the site was built. */
  dist?: string;
  /** What makes the tables. */
  migrations?: string;
}

/** Writes the Worker's own configuration with some differences; no email leaves such a Worker. Returns its path. */
export function writeConfig({
  folder,
  name = 'quietdesk',
  main = 'worker/index.ts',
  dist = 'dist',
  migrations = 'worker/migrations',
}: Differing): string {
  const path = join(folder, `${name}.toml`);
  const text = readFileSync('wrangler.toml', 'utf8')
    .replace('name = "quietdesk"', `name = "${name}"`)
    .replace('main = "worker/index.ts"', `main = "${resolve(main)}"`)
    .replace('migrations_dir = "worker/migrations"', `migrations_dir = "${resolve(migrations)}"`)
    .replace('directory = "dist"', `directory = "${resolve(dist)}"`)
    .replace('[[send_email]]\nname = "MAIL"\n', '');
  writeFileSync(path, text);
  return path;
}
