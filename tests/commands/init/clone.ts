import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { demonstration } from '../check-command.ts';
import { type Ended, runInProcess } from '../in-process.ts';

/** A clone as somebody new has it: only what the command itself touches. */
export let clone: string;

/** Holds the clone, as a larger repository may. */
export let around: string;

export function makeClone(): void {
  around = mkdtempSync(join(tmpdir(), 'init-'));
  clone = join(around, 'help');
  cpSync(demonstration, join(clone, 'content'), { recursive: true });
  cpSync('wrangler.toml', join(clone, 'wrangler.toml'));
  symlinkSync(resolve('site'), join(clone, 'site'));
}

export const removeClone = () => rmSync(around, { recursive: true });

export const who = ['--name', 'Acme', '--owner', 'Anna Berg', '--email', 'anna@acme.com'];

export const write = (file: string, text: string) => {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), text);
};

export function commit(repository: string): void {
  const asSomebody = ['-c', 'user.name=Anna', '-c', 'user.email=anna@acme.com'];
  for (const args of [['init'], ['add', '.'], [...asSomebody, 'commit', '-m', 'A change']])
    spawnSync('git', args, { cwd: repository });
}

export const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/>${inside}</svg>`;

export const init = (...args: string[]) => call('init', ...args);
export const check = () => call('check');

const env = { CONTENT: '', LANG: 'C' };

/** Runs a command in the clone without a process of its own. */
export const call = (script: string, ...args: string[]) => runInProcess(script, args, env, clone);

/** The same in a process of its own, as somebody types it: one test of each file does so. */
export function start(script: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`scripts/${script}.ts`), ...args],
    { cwd: clone, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { code: status ?? -1, out: stdout, errors: stderr, said: stdout + stderr };
}

export const read = (file: string) => readFileSync(join(clone, file), 'utf8');
export const settings = (): Record<string, unknown> => parse(read('content/site.yaml'));
export const articles = () =>
  globSync('articles/**/*.mdx', { cwd: join(clone, 'content') }).map((file) =>
    file.replaceAll('\\', '/'),
  );
export const everyText = () =>
  globSync('content/**/*.{yaml,mdx,svg}', { cwd: clone })
    .sort()
    .map((file) => `${file}\n${read(file)}`)
    .join('\n');
