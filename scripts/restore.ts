import { existsSync } from 'node:fs';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run restore -- help.jsonl.gz            puts a backup into the database of this machine
npm run restore -- help.jsonl.gz --remote   into the one that is online

--replace        where that is not empty: says what is deleted, and asks
--yes            does not ask, for programs
--dry-run        only proves the file: reads it, restores it into an empty database here, compares
--state folder   where wrangler keeps the database of this machine (.wrangler/state)

A file that is damaged changes nothing, nor does a restore that breaks off: docs/backup.md`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    remote: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    yes: { type: 'boolean', short: 'y', default: false },
    'dry-run': { type: 'boolean', default: false },
    state: { type: 'string', default: '.wrangler/state' },
  },
});
// Who reads no further does not end a restore in the middle.
process.stdout.on('error', () => {});

const [file, ...others] = positionals;
if (file === undefined || others.length > 0)
  end('Write one file, such as: npm run restore -- help.jsonl.gz', 2);
if (!existsSync(file)) end(`There is no file ${file}.`, 1);

const now = new Date();
const { prove } = await import('./database/backup/loading/prove.ts');
const { orEnd, putBack } = await import('./database/backup/put-back.ts');
const { provenText, restoredText } = await import('./database/backup/texts.ts');
const proven = await orEnd(() => prove(file), 'Nothing was changed.');
console.log(provenText(file, proven));
if (!values['dry-run']) {
  const target = values.remote ? await targetOnline() : await targetHere();
  await putBack(target, proven, { file, replace: values.replace, yes: values.yes, now });
  console.log(restoredText(target, proven));
}

async function targetOnline() {
  const { targetOnline } = await import('./database/backup/loading/online.ts');
  return targetOnline();
}

async function targetHere() {
  const { targetHere } = await import('./database/backup/loading/here.ts');
  return targetHere(values.state);
}
