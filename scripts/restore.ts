import { existsSync } from 'node:fs';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run restore -- help.jsonl.gz            puts a backup into the database of this machine, and the files in the folder
                                            beside it, help.jsonl.gz.files, into its bucket
npm run restore -- help.jsonl.gz --remote   into what is online

--replace        where the database is not empty: says what is deleted, and asks
--yes            does not ask, for programs
--dry-run        only proves it: reads it, restores it into an empty database here, compares; reads each file
--without-files  goes on where files are missing or damaged, or have no bucket, and says which messages lose them
--state folder   where wrangler keeps the database and the bucket of this machine (.wrangler/state)

A backup that is damaged changes nothing, nor does a restore that breaks off: docs/backup.md`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    remote: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    yes: { type: 'boolean', short: 'y', default: false },
    'dry-run': { type: 'boolean', default: false },
    'without-files': { type: 'boolean', default: false },
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
const elapsed = () => Date.now() - now.getTime();
const { prove } = await import('./database/backup/loading/prove.ts');
const { copiesIn, folderOf } = await import('./database/backup/copies/folder.ts');
const { orEnd, putBack } = await import('./database/backup/put-back.ts');
const { brokenText } = await import('./database/backup/file-texts.ts');
const { provenText, restoredText } = await import('./database/backup/texts.ts');
const proven = await orEnd(() => prove(file), 'Nothing was changed.');
const copies = await copiesIn(folderOf(file), proven.copies);
const withoutFiles = values['without-files'];
const broken = brokenText(copies);
if (broken && !withoutFiles) end(`${broken} Nothing was changed.`, 1);
console.log(provenText(file, proven, copies));
if (!values['dry-run']) {
  const { replace, yes } = values;
  const target = values.remote ? await targetOnline() : await targetHere();
  try {
    const call = { file, copies, withoutFiles, replace, yes, now, elapsed };
    console.log(restoredText(target, proven, await putBack(target, proven, call)));
  } finally {
    await target.bucket?.close();
  }
}

async function targetOnline() {
  const { targetOnline } = await import('./database/backup/loading/online.ts');
  return targetOnline();
}

async function targetHere() {
  const { targetHere } = await import('./database/backup/loading/here.ts');
  return targetHere(values.state);
}
