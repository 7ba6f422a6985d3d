// Runs a command of package.json, on whatever Node the machine has (20 or newer): does what set-up is missing, then
// loads the command here, or where this Node is too old for it on the one that set-up brings for Linux and Windows.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileFault } from './terminal/file-faults.mjs';

const needed = 24;
const [command, ...args] = process.argv.slice(2);

process.on('uncaughtException', (fault) => {
  // Who reads no further, as `head` does, has heard enough.
  if (fault?.code !== 'EPIPE') console.error(fileFault(fault) ?? fault);
  process.exit(1);
});

// A lockfile that is to be completed is one by which nothing can be installed.
if (command !== 'scripts/lock.ts') await import('./setup.mjs');

if (Number.parseInt(process.versions.node, 10) >= needed) {
  process.argv.splice(1, 2, resolve(command));
  await import(pathToFileURL(resolve(command)).href);
} else {
  runOn(broughtNode());
}

function broughtNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = resolve(`node_modules/node-${system}-${process.arch}/bin`);
  const node = ['node', 'node.exe'].map((name) => resolve(folder, name)).find(existsSync);
  if (node) return node;
  console.error(
    `This system needs a Node of its own that is version ${needed} or newer, not ${process.versions.node}: https://nodejs.org`,
  );
  process.exit(1);
}

function runOn(node) {
  const child = spawn(node, [process.argv[1], command, ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both: the command decides when it is over.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    if (signal) console.error(`The command was ended from outside (${signal}).`);
    process.exitCode = code ?? 1;
  });
}
