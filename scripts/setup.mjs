// Runs before every command, on whatever Node the machine has (20 or newer), so it uses nothing but Node and npm.
// Does what is missing and nothing else: the packages, and the secrets of this machine.
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runNpm } from './npm.mjs';

const stamp = 'node_modules/.quietdesk';
const locked = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== locked) installPackages();
makeSecret('ADMIN_TOKEN');
makeSecret('DATA_KEY');

function installPackages() {
  console.log('Installing the packages (once, about a minute) …');
  if (!runNpm(['ci'])) {
    console.error('The packages could not be installed. Is the network reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, locked);
}

/** 256 random bits: what opens the owner's pages on this machine, and the key by which what people write is encrypted. */
function makeSecret(name) {
  if (new RegExp(`^${name}=.`, 'm').test(read('.dev.vars'))) return;
  const lineEnd = read('.dev.vars') === '' || read('.dev.vars').endsWith('\n') ? '' : '\n';
  appendFileSync('.dev.vars', `${lineEnd}${name}=${randomBytes(32).toString('base64url')}\n`, {
    mode: 0o600,
  });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
