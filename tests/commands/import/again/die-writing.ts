import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a command: ends its process, as a power cut would, once it has written as many files as STOP_AFTER says into
// the content folder; what it is writing then is half there.
let left = Number(process.env['STOP_AFTER']);
const { renameSync } = fs;

fs.renameSync = (from, to) => {
  if (!String(from).endsWith('being-written')) return renameSync(from, to);
  if (left === 0) {
    fs.truncateSync(from, Math.floor(fs.statSync(from).size / 2));
    process.kill(process.pid, 'SIGKILL');
  }
  left -= 1;
  renameSync(from, to);
};
syncBuiltinESMExports();
