import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { folderOf } from './database/backup/copies/folder.ts';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run backup -- help.jsonl.gz            all rows of the database of this machine, in one file, and beside it the files
                                           that came with messages, in the folder help.jsonl.gz.files
npm run backup -- help.jsonl.gz --remote   of what is online

--overwrite      in place of a backup of that name; files that it has already are not copied again
--state folder   where wrangler keeps the database and the bucket of this machine (.wrangler/state)

It is restored into an empty database here before it is kept. npm run restore puts it back; npm run week and npm run gaps
read it with --from. What it has, and what not: docs/backup.md`;

const { values, positionals } = readOptions({
  help,
  allowPositionals: true,
  options: {
    remote: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    state: { type: 'string', default: '.wrangler/state' },
  },
});
// Who reads no further does not end a backup in the middle.
process.stdout.on('error', () => {});

const [file, ...others] = positionals;
if (file === undefined || others.length > 0)
  end('Write one file, such as: npm run backup -- help.jsonl.gz', 2);
for (const place of [file, folderOf(file)])
  if (existsSync(place) && !values.overwrite)
    end(`${place} is there already. Choose another name, or add --overwrite.`, 1);
if (!existsSync(dirname(file))) end(`There is no folder ${dirname(file)}.`, 1);

const date = new Date().toISOString();
const { takeBackup } = await import('./database/backup/take.ts');
const { takenText } = await import('./database/backup/texts.ts');
const taken = values.remote ? await takeOnline(file) : await takeHere(file);
console.log(takenText(file, taken));

async function takeOnline(file: string) {
  const { askedOnline } = await import('./database/backup/rows/online.ts');
  const { bucketOnline } = await import('./database/backup/copies/online.ts');
  return takeBackup(askedOnline(), { file, date, from: 'online', bucket: bucketOnline() });
}

async function takeHere(file: string) {
  const { openHere } = await import('./database/backup/rows/here.ts');
  const { bucketHere } = await import('./database/backup/copies/here.ts');
  const database = openHere(values.state);
  const bucket = bucketHere(values.state);
  try {
    return await takeBackup(database, { file, date, from: 'this machine', bucket });
  } finally {
    database.close();
    await bucket?.close();
  }
}
