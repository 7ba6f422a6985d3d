import { readFileSync, writeFileSync } from 'node:fs';
import { faultsOf, type Lockfile, withoutUnproven } from './lock/lockfile.ts';
import { runNpm } from './npm.mjs';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run lock   completes package-lock.json after npm install

npm leaves out every per-platform package that the registry did not serve at that moment, and npm ci then refuses the
lockfile on every machine; or it writes one without its hash, and nothing proves what is installed. Has npm look up
what is missing. Either every entry has its hash afterwards, or the lockfile stays as it was. Changes nothing twice.`;

readOptions({ help, options: {} });

const file = 'package-lock.json';
const before = readFileSync(file, 'utf8');

write(withoutUnproven(JSON.parse(before)));
const looked = runNpm(['install', '--package-lock-only', '--omit-lockfile-registry-resolved']);
const faults = looked ? faultsOf(JSON.parse(readFileSync(file, 'utf8'))) : ['npm failed'];

if (faults.length > 0) {
  writeFileSync(file, before);
  end(`The lockfile stays as it was. Try again later:\n  ${faults.join('\n  ')}`, 1);
}

function write(lockfile: Lockfile) {
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
}
