// Runs before every command, on whatever Node the machine has (20 or newer), so it uses nothing but Node and npm.
// Does what is missing and nothing else: the packages, and the owner's token for this machine.
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runNpm } from './npm.mjs';

const stamp = 'node_modules/.quietdesk';
const locked = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== locked) installPackages();
if (!/^ADMIN_TOKEN=./m.test(read('.dev.vars'))) makeToken();

function installPackages() {
  console.log('Installing the packages (once, about a minute) …');
  if (!runNpm(['ci'])) {
    console.error('The packages could not be installed. Is the network reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, locked);
}

/** 256 random bits; the owner's pages open to nothing else on this machine. */
function makeToken() {
  const lineEnd = read('.dev.vars') === '' || read('.dev.vars').endsWith('\n') ? '' : '\n';
  appendFileSync('.dev.vars', `${lineEnd}ADMIN_TOKEN=${randomBytes(32).toString('base64url')}\n`, {
    mode: 0o600,
  });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
