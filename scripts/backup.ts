import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { end, readOptions } from './terminal/options.ts';

const help = `npm run backup -- help.jsonl.gz            all rows of the database of this machine, in one file
npm run backup -- help.jsonl.gz --remote   of the one that is online

--overwrite      in place of a file of that name
--state folder   where wrangler keeps the database of this machine (.wrangler/state)

It is restored into an empty database here before the file is kept. npm run restore puts it back; npm run week and npm run
gaps read it with --from. What it has, and what not: docs/backup.md`;

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
if (existsSync(file) && !values.overwrite)
  end(`${file} is there already. Choose another name, or add --overwrite.`, 1);
if (!existsSync(dirname(file))) end(`There is no folder ${dirname(file)}.`, 1);

const date = new Date().toISOString();
const { takeBackup } = await import('./database/backup/take.ts');
const { takenText } = await import('./database/backup/texts.ts');
const taken = values.remote ? await takeOnline(file) : await takeHere(file);
console.log(takenText(file, taken));

async function takeOnline(file: string) {
  const { askedOnline } = await import('./database/backup/rows/online.ts');
  return takeBackup(askedOnline(), { file, date, from: 'online' });
}

async function takeHere(file: string) {
  const { openHere } = await import('./database/backup/rows/here.ts');
  const database = openHere(values.state);
  try {
    return await takeBackup(database, { file, date, from: 'this machine' });
  } finally {
    database.close();
  }
}
