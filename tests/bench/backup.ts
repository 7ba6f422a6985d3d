import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, temporaryFolder } from '../../scripts/database/folders.ts';
import { end, readOptions } from '../../scripts/terminal/options.ts';
import { table } from '../../scripts/terminal/table.ts';
import { standInD1 } from '../commands/backup/stand-in-d1.ts';
import { contentOf, givenId, makeState, messageRow } from '../commands/backup/state.ts';
import { oneOf, seeded } from '../search/seeded.ts';
import { oddText } from './trust/odd-texts.ts';

const help = `npm run bench:backup [-- --texts 100000] [--seed 1]

How long a backup and a restore take with so many generated texts, on this machine and through wrangler with a stand-in for
Cloudflare, how much memory, and whether every table comes back the same. It ends with 1 where one does not.`;

const { values } = readOptions({
  help,
  options: {
    texts: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const texts = Number(values.texts);
if (!Number.isInteger(texts) || texts < 1)
  end(`Write --texts as a number, not "${values.texts}".`, 2);

/** On Linux a process is told the memory of the one that started it as its own, but for this file. */
const peak = `import { existsSync, readFileSync } from 'node:fs';
const file = '/proc/self/status';
process.on('exit', () => {
  const own = existsSync(file) && /VmHWM:\\s*(\\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  console.error('peak', own || process.resourceUsage().maxRSS);
});`;

const folder = temporaryFolder();
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
const toml = readFileSync('wrangler.toml', 'utf8');
writeFileSync(join(folder, 'wrangler.toml'), toml.replace(/^(database_id = ")0/m, '$11'));
mkdirSync(join(folder, 'state'));
const here = makeState(join(folder, 'state'), undefined, givenId);
const bytes = fill();
const online = await standInD1(join(folder, 'online.sqlite'));

const rows = [
  await measured('backup, here', 'backup', ['a.gz', '--state', 'state']),
  await measured('restore, here', 'restore', ['a.gz', '--state', 'restored']),
  await measured('restore, --remote', 'restore', ['a.gz', '--remote']),
  await measured('backup, --remote', 'backup', ['b.gz', '--remote']),
  await measured('restore of that, here', 'restore', ['b.gz', '--state', 'back']),
];
const size = statSync(join(folder, 'a.gz')).size;
console.log(`${texts} texts, ${megabytes(bytes)} MB; the file has ${megabytes(size)} MB.\n`);
console.log(table(['', 'seconds', 'MB at most', 'questions to D1'], rows));

const different = ['restored', 'back'].flatMap((state) =>
  differing(databaseFile(join(folder, state))),
);
different.push(...differing(join(folder, 'online.sqlite')));
console.log(
  different.length === 0
    ? '\nEvery table came back the same, three times.'
    : `\nCame back otherwise: ${different.join(', ')}`,
);
online.close();
process.exitCode = different.length === 0 ? 0 : 1;

/** Half of the texts are messages, half are notes to them; gives their bytes. */
function fill(): number {
  const chance = seeded(Number(values.seed));
  const { database } = here;
  const message = messageRow('', '');
  const names = Object.keys(message);
  const addMessage = database.prepare(
    `INSERT INTO messages (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const addNote = database.prepare(
    `INSERT INTO notes (message, author, text, created_at) VALUES (?, 'customer', 'key:none:' || ?, '2026')`,
  );
  database.exec('BEGIN');
  let sum = 0;
  for (let n = 0; n < texts; n += 1) {
    const text = textOf(chance);
    sum += Buffer.byteLength(text);
    if (n % 2 === 0) addMessage.run(...Object.values(messageRow(`m${n}`, text)));
    else addNote.run(`m${n - 1}`, text);
  }
  database.exec('COMMIT');
  return sum;
}

/** What the tables take: a text of every corner of Unicode, with what tools have altered before. */
function textOf(chance: () => number): string {
  const text = oddText(chance, { lines: true }).toWellFormed().replaceAll('\0', '');
  const spoiled = oneOf(['', '\\n\n', "'\r\n", '\\\\n\n;--'], chance);
  return `${text}${spoiled} `.slice(0, 9999).toWellFormed();
}

async function measured(
  name: string,
  script: string,
  args: string[],
): Promise<(string | number)[]> {
  const before = online.asked.length;
  const began = performance.now();
  const said = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(peak)}`,
        resolve(`scripts/${script}.ts`),
        ...args,
      ],
      { cwd: folder, env: { ...process.env, ...online.env } },
      (error, out, errors) => (error ? end(out + errors, 1) : done(errors)),
    );
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const memory = Math.round(Number(/peak (\d+)/.exec(said)?.[1]) / 1024);
  return [name, Number(seconds), memory, online.asked.length - before];
}

/** The tables that a database has otherwise than that of this machine. */
function differing(file: string): string[] {
  const database = new DatabaseSync(file);
  const [expected, content] = [contentOf(here.database), contentOf(database)];
  database.close();
  return Object.keys(expected).filter(
    (name) => JSON.stringify(expected[name], digits) !== JSON.stringify(content[name], digits),
  );
}

function digits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function megabytes(count: number): string {
  return (count / 1_000_000).toFixed(1);
}
