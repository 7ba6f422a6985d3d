import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, withoutUnproven } from '../../scripts/lock/lockfile.ts';

const named = JSON.parse(readFileSync('package.json', 'utf8'));
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const locked = Object.entries<{ hasInstallScript?: boolean }>(lockfile.packages);

describe('the packages', () => {
  test('are all in the lockfile, those of other systems too, each with its hash and none with an address', () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(faultsOf(lockfile)).toEqual([]);
  });

  test('are named with exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = named;
    const versions = { ...dependencies, ...devDependencies, ...optionalDependencies };

    expect(Object.entries<string>(versions).filter(([, text]) => !exact.test(text))).toEqual([]);
  });

  test('run nothing while they are installed: not one that could may', () => {
    const able = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = able.map(([place]) => place.replace(/^.*node_modules\//, ''));

    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(named.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
  });

  test('are installed by the set-up without scripts, whatever npm is told elsewhere', () => {
    expect(npmArgumentsOf('setup.mjs')).toEqual(expect.arrayContaining(['ci', '--ignore-scripts']));
  });
});

describe('a lockfile', () => {
  const hash = `sha512-${'A'.repeat(86)}==`;
  const whole = { version: '1.0.0', integrity: hash };
  const withPackages = (packages: object) => ({ packages: { '': {}, ...packages } });

  test.each<[string, Record<string, object>, string[]]>([
    ['nothing', { 'node_modules/a': whole }, []],
    [
      'an entry without a hash',
      { 'node_modules/a': { version: '1.0.0' } },
      ['node_modules/a has no integrity'],
    ],
    [
      'a hash that is too weak',
      { 'node_modules/a': { integrity: 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } },
      ['node_modules/a has no integrity'],
    ],
    [
      'an address',
      { 'node_modules/a': { ...whole, resolved: 'https://registry.example/a.tgz' } },
      ['node_modules/a has an address'],
    ],
    [
      'a package for another system that was left out',
      { 'node_modules/a': { ...whole, optionalDependencies: { 'a-win': '1.0.0' } } },
      ['a-win is not there, which node_modules/a may need'],
    ],
    [
      'nothing, where it lies within the package or further up',
      {
        'node_modules/a': { ...whole, optionalDependencies: { b: '1.0.0', c: '1.0.0' } },
        'node_modules/a/node_modules/b': whole,
        'node_modules/c': whole,
      },
      [],
    ],
    ['nothing, for a folder of our own', { 'node_modules/a': { link: true, resolved: 'a' } }, []],
    [
      'nothing, for what lies inside another package',
      { 'node_modules/a': whole, 'node_modules/a/node_modules/b': { inBundle: true } },
      [],
    ],
  ])('is refused for %s', (_, packages, faults) => {
    expect(faultsOf(withPackages(packages))).toEqual(faults);
  });

  test('is looked up anew where nothing proves it, and keeps what is proven', () => {
    const unproven = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': whole };

    expect(withoutUnproven(withPackages(unproven))).toEqual(
      withPackages({ 'node_modules/b': whole }),
    );
  });
});

const exact = /^\d+\.\d+\.\d+$/;

/** What the set-up asks of npm in an empty folder. */
function npmArgumentsOf(script: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-setup-'));
  const npm = join(folder, 'npm.mjs');
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(npm, `console.log(JSON.stringify(process.argv.slice(2)))`);
  copyFileSync('package-lock.json', join(folder, 'package-lock.json'));
  const said = execFileSync(process.execPath, [resolve('scripts', script)], {
    cwd: folder,
    env: { ...process.env, npm_execpath: npm },
    encoding: 'utf8',
  });
  return JSON.parse(said.split('\n').find((line) => line.startsWith('[')) ?? '[]');
}
