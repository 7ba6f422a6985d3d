import { readFileSync, writeFileSync } from 'node:fs';
import { readOptions } from './terminal/options.ts';

const help = `npm run lock   completes package-lock.json after npm install

npm leaves out every per-platform package that the registry could not serve at that moment, and npm ci then refuses
the lockfile on every machine. A stub with version, "os" and "cpu" is all that npm ci needs to pass over it. Changes
nothing twice.`;

readOptions({ help, options: {} });

interface LockedPackage {
  version?: string;
  resolved?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const systems: Record<string, string> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  win: 'win32',
  win32: 'win32',
  windows: 'win32',
};
const processors = 'arm64 x64 ia32 arm ppc64 s390x riscv64 loong64 mips64el wasm32'.split(' ');

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };

for (const [place, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (!isLocked(place, name)) lock.packages[`node_modules/${name}`] = stub(name, range);
  }
}
// An address in the lockfile ties it to one registry; the integrity hash is what counts.
for (const locked of Object.values(lock.packages)) delete locked.resolved;

const { '': root, ...others } = lock.packages;
const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, 'und'));
lock.packages = { '': root as LockedPackage, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Whether Node's resolution from `place` upwards finds `name` in the lockfile. */
function isLocked(place: string, name: string): boolean {
  if (lock.packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
  if (!place) return false;
  return isLocked(place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

function stub(name: string, range: string): LockedPackage {
  const words = name.split(/[/-]/);
  const cpu = words.find((word) => processors.includes(word));
  const os = words.map((word) => systems[word]).find(Boolean);
  if (!cpu && !os) throw new Error(`Cannot tell the platform of ${name}.`);
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;

  return {
    version: range.replace(/^[\^~]/, ''),
    optional: true,
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(libc && { libc: [libc] }),
  };
}
