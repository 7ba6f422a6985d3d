import './ask-demonstration.ts';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { quiet } from '../scripts/terminal/tool.ts';
import { contentFolder } from '../site/content/folder.ts';

/** What the site is built from. The day is one of it: articles are published, and checks fall due, on a day. */
const sources = [
  'site/**',
  `${relative('.', contentFolder)}/**`,
  'worker/contract/**',
  'scripts/build/**',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];

/** Beside the build, in a folder that is not served. */
const record = '.build/built-from';

/** Builds the site before the first test that reads it, unless `dist` holds it as its sources are now. */
export default function buildSite(): void {
  const wanted = fingerprint();
  if (existsSync(record) && readFileSync(record, 'utf8') === `${wanted} ${builtAt()}`) return;
  run('scripts/check.ts');
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
  mkdirSync('.build', { recursive: true });
  writeFileSync(record, `${wanted} ${builtAt()}`);
}

function fingerprint(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  const files = globSync(sources).filter((path) => statSync(path).isFile());
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Other commands build into the same folder, for other addresses. */
function builtAt(): string | undefined {
  return existsSync('dist/articles.json')
    ? JSON.parse(readFileSync('dist/articles.json', 'utf8')).builtAt
    : undefined;
}

function run(script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...quiet },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
}
