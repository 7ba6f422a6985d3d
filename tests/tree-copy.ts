import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { quiet } from '../scripts/terminal/tool.ts';

const parts = [
  'scripts',
  'site',
  'worker',
  '.gitignore',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'wrangler.toml',
];

/** What programs get that run in such a copy, whose content lies where an owner has hers. */
export const inCopy = { ...process.env, ...quiet, CONTENT: '' };

/** Copies this repository to a folder of its own, to be built and run with other content or other code. */
export function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-'));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  cpSync(process.env['CONTENT'] || 'content', join(folder, 'content'), { recursive: true });
  // Packages are shared; what the build remembers between two runs is not.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((name) => !/^\.(astro|vite)$/.test(name))) {
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}
