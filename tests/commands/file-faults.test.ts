import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileFault } from '../../scripts/terminal/file-faults.mjs';
import { demonstration } from './check-command.ts';

describe('the sentence for a fault of the file system', () => {
  test.each([
    ['EACCES', 'You may not read or write content/site.yaml. Give yourself the right to it, then'],
    ['EPERM', 'You may not read or write content/site.yaml.'],
    ['EROFS', 'content/site.yaml lies where nothing can be written. Choose another place, then'],
    ['ENOSPC', 'The disk is full: content/site.yaml could not be written. Make room on it, then'],
    ['EISDIR', 'content/site.yaml is a folder, where a file is needed. Move it away, then'],
    ['EBUSY', 'content/site.yaml is in use, or is a disk of its own.'],
    ['ENAMETOOLONG', 'content/site.yaml is a longer name than this disk takes. Shorten it, then'],
  ])('names for %s the file and what to do', (code, said) => {
    const path = resolve('content/site.yaml');

    expect(fileFault(Object.assign(new Error(), { code, path }))).toContain(said);
  });

  test('names both places that lie on two disks', () => {
    const fault = { code: 'EXDEV', path: resolve('.build/init/content'), dest: '/mnt/content' };

    expect(fileFault(fault)).toMatch(/^\.build\/init\/content and \/mnt\/content lie on two disks/);
  });

  test.each([
    ['a fault of the code', new TypeError('no function')],
    ['a port that is taken', { code: 'EACCES', syscall: 'listen' }],
    ['nothing', undefined],
  ])('there is none for %s', (_, fault) => {
    expect(fileFault(fault)).toBeUndefined();
  });
});

describe('a command that cannot write', () => {
  let clone: string;

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'faults-'));
    cpSync(demonstration, join(clone, 'content'), { recursive: true });
    for (const file of ['package-lock.json', 'wrangler.toml']) cpSync(file, join(clone, file));
    for (const folder of ['site', 'scripts', 'node_modules'])
      symlinkSync(resolve(folder), join(clone, folder));
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  test('says which file is in the way of the staging of init', () => {
    writeFileSync(join(clone, '.build'), 'a file');

    const { status, stderr } = init();
    expect(stderr).toBe(
      '.build is a file, where a folder is needed. Move it away, then run this again.\n',
    );
    expect(status).toBe(1);
  });

  test('leaves the content as it was where init cannot move the demonstration', () => {
    writeFileSync(join(clone, 'tests'), 'a file');
    const before = read('content/site.yaml');

    const { status, stderr } = init();
    expect(stderr).toContain('tests is a file, where a folder is needed.');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    expect(read('content/site.yaml')).toBe(before);
    expect(existsSync(join(clone, 'content/articles/en/start'))).toBe(true);
  });

  test('says so of a new article', () => {
    const topic = join(clone, 'content/articles/en/start');
    rmSync(topic, { recursive: true });
    writeFileSync(topic, 'a file');

    const { status, stderr } = run('new', 'Refund a payment', '--topic', 'start');
    expect(stderr).toBe(
      'content/articles/en/start is a file, where a folder is needed. Move it away, then run this again.\n',
    );
    expect(status).toBe(1);
  });

  test('says so of an import, which goes on once it can', () => {
    const topic = join(clone, 'content/articles/en/trains');
    mkdirSync(join(clone, 'help/trains'), { recursive: true });
    writeFileSync(join(clone, 'help/trains/late.md'), '# A late train\n\nIt comes.\n');
    writeFileSync(topic, 'a file');

    const { status, stderr } = importHelp();
    expect(stderr).toContain('content/articles/en/trains is a file, where a folder is needed.');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    rmSync(topic);
    expect(importHelp()).toMatchObject({ status: 0 });
    expect(read('content/articles/en/trains/late.mdx')).toContain('It comes.');
    expect(readdirSync(join(clone, 'content/.import'))).toEqual(['markdown-help.json']);
  });

  const importHelp = () => run('import', 'markdown', 'help', '--locale', 'en', '--to', 'content');

  const init = () =>
    run('init', '--yes', '--name', 'Acme', '--owner', 'Anna Berg', '--email', 'anna@acme.com');

  /** As `npm run` calls it. */
  function run(script: string, ...args: string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, ['scripts/run.mjs', `scripts/${script}.ts`, ...args], {
      cwd: clone,
      env: { ...process.env, CONTENT: '', LANG: 'C' },
      encoding: 'utf8',
    });
  }

  const read = (file: string) => readFileSync(join(clone, file), 'utf8');
});
