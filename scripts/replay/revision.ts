import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { end } from '../terminal/options.ts';

/**
 * Puts a revision of this repository into a folder of its own until the command ends, and gives the folder.
 * It goes through an index of its own, so nothing of the repository is touched. Ends the command with what
 * is missing.
 */
export function revisionFolder(revision: string): string {
  const [top = '', prefix = ''] = said(
    git(['rev-parse', '--show-toplevel', '--show-prefix']),
    'This folder is in no git repository, so there is no revision to compare with.',
  ).split('\n');
  const commit = said(
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
    `There is no revision "${revision}" in this repository.`,
  ).trim();

  const room = roomUntilTheEnd();
  const into = { cwd: top, env: { ...process.env, GIT_INDEX_FILE: join(room, 'index') } };
  const folder = join(room, 'tree');
  const nothing = `${revision} has no folder ${prefix}`;
  said(git(['read-tree', `${commit}:${prefix.replace(/\/$/, '')}`], into), nothing);
  said(git(['checkout-index', '--all', `--prefix=${folder}/`], into), nothing);
  // A junction needs no rights on Windows; elsewhere it is a plain link.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

const git = (args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  spawnSync('git', args, { ...options, encoding: 'utf8' });

/** What git said; ends the command with `refusal` and git's own words where it did not do it. */
function said(
  { status, stdout, stderr, error }: SpawnSyncReturns<string>,
  refusal: string,
): string {
  if (status === 0) return stdout;
  if (error) end(`git cannot be run: ${error.message}`, 1);
  return end([refusal, stderr.trim()].filter(Boolean).join('\n'), 1);
}

function roomUntilTheEnd(): string {
  const room = mkdtempSync(join(tmpdir(), 'replay-'));
  process.once('exit', () => rmSync(room, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  return room;
}
