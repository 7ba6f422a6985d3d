import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Build {
  seconds: number;
  /** Processor time of the process that builds, in seconds: what a busy machine does not disturb. */
  cpu: number;
  /** Peak resident memory of the process that builds. */
  megabytes: number;
  /** Size of the built site, in megabytes. */
  output: number;
}

/** Writes what it used to `used.json` when it ends. */
const noteUse = `data:text/javascript,
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync('used.json', JSON.stringify(process.resourceUsage())));`;

/** Builds the Astro site in `folder` from nothing, and measures it. Throws when the build fails. */
export async function measureBuild(folder: string): Promise<Build> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', noteUse, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CONTENT: join(folder, '../content'), ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const code = await new Promise((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`The build in ${folder} failed.`);
  const used = JSON.parse(readFileSync(join(folder, 'used.json'), 'utf8'));
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1024,
    output: sizeOf(join(folder, 'dist')) / 1024 ** 2,
  };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .reduce((total, { size }) => total + size, 0);
}
