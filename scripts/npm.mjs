import { spawnSync } from 'node:child_process';

const quiet = ['--loglevel=error', '--no-audit', '--no-fund'];

/**
 * Runs npm, the one that runs this command or else the machine's, without any install script of a package.
 * Only errors are shown: below Node 22 every package that wants it newer would warn, and none of them runs on it.
 *
 * @param {string[]} args
 * @returns {boolean} whether all went well
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const all = [...first, ...args, '--ignore-scripts', ...quiet];
  return spawnSync(command, all, { stdio: 'inherit' }).status === 0;
}
