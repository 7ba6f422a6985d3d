import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the site is built from. */
const parts = [
  'site',
  'scripts',
  'worker/contract',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** Copies this site to `folder`, so that a build of other content leaves this one's alone. Gives `folder`. */
export function ownSite(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
