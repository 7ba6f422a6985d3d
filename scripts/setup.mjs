// Runs before every command, on whatever Node the machine has (20 or newer), so it uses nothing but Node.
// Does what is missing and nothing else: the packages, and the owner's token for this machine.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.quietdesk';
const locked = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== locked) installPackages();
if (!/^ADMIN_TOKEN=./m.test(read('.dev.vars'))) makeToken();

function installPackages() {
  console.log('Installing the packages (once, about a minute) …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Only errors: below Node 22 every package that wants it newer would warn, and none of them runs on it.
  const { status } = spawnSync(
    command,
    [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) {
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
