/** Brings in articles from elsewhere, Markdown or a help desk: `npm run import -- --help`. */
import { resolve } from 'node:path';
import { localeOf, locales } from '../site/languages/registry/locales.ts';
import type { Wrong } from './import/call.ts';
import { importFromDesk } from './import/desks/command.ts';
import { desks, sources } from './import/desks/exports/read-export.ts';
import { constructsTable } from './import/dialects/constructs.ts';
import { importFromFolder } from './import/folder/command.ts';
import { alone } from './import/record/writing/alone.ts';
import { siteSettings } from './import/site-settings.ts';
import { topicsFault } from './import/topics-file.ts';
import { undoCommand } from './import/undo-command.ts';
import { end, readOptions } from './terminal/options.ts';
import { createProgress } from './terminal/progress.ts';

const languages = locales.join(' or ');

const help = `npm run import -- markdown <folder> --locale <locale> [--as <name>] [--to …] [--dry-run]
npm run import -- ${Object.keys(desks).join('|')} <folder or address> [--key <key>] [--locale <locale>] [--to …] [--dry-run]
npm run import -- html <folder> [--locale <locale>] [--as <name>] [--to …] [--dry-run]
npm run import -- undo <source> [--to <content folder>] [--dry-run]
npm run import -- constructs

Turns every Markdown file or page of a folder, or every article of a help desk, into an article and says what could not be kept.
Nothing in the folder is run, and no article that somebody wrote or changed is overwritten.
A help desk is read from a folder of what it exported as JSON, or from its address with your key.
Imported again, a source brings up to date what nobody changed here, and leaves the rest as it is; undo takes back what nobody
changed. .import in the content folder remembers what was brought: commit it with the articles.
constructs says what becomes of what other tools write.

  --locale   the language of the folder, of a desk only what does not say its own: ${languages}
  --key      the key of the desk (better: IMPORT_KEY in the environment); of Zendesk anna@example.com:token
  --as       what is remembered of a folder by, where another has its name: undo markdown-<name> takes it back
  --to       the content folder (default: $CONTENT, else content)
  --dry-run  print the whole report and write nothing

The whole report is written to import-report-<source>.html and .json in the content folder.
Exit code: 0 done, 1 nothing to import, 2 wrong call.`;

process.exitCode = await run();

async function run(): Promise<number> {
  const { values, positionals } = readCall();
  const [source = '', place = '', ...others] = positionals;
  if (source === 'constructs' && place === '') {
    process.stdout.write(`${constructsTable()}\n`);
    return 0;
  }
  const call = checkCall(source, place, values);
  if ('wrong' in call) return wrong(call.wrong);
  if (others.length > 0) return wrong('Name one place.');
  const done = call.dryRun
    ? await doCall(call)
    : await alone(call.content, call.now, () => doCall(call));
  return typeof done === 'number' ? done : wrong(done.wrong);
}

type Values = ReturnType<typeof readCall>['values'];

function checkCall(source: string, place: string, values: Values) {
  const all = ['markdown', ...sources];
  if (![...all, 'undo'].includes(source))
    return { wrong: `Say what to import: ${all.join(', ')}.` };
  if (place === '') return { wrong: 'Name what to import.' };
  const locale = localeOf(values.locale ?? '');
  if (values.locale !== undefined && !locale) return { wrong: `Write --locale ${languages}.` };
  const content = resolve(values.to ?? process.env['CONTENT'] ?? 'content');
  const key = values.key ?? process.env['IMPORT_KEY'];
  const how = { dryRun: values['dry-run'], now: new Date() };
  return { source, place, locale, key, as: values.as, content, ...how };
}

type Call = Exclude<ReturnType<typeof checkCall>, Wrong>;

function doCall(call: Call): Promise<number | Wrong> | number | Wrong {
  const { source, place, content } = call;
  const fault = topicsFault(content);
  if (fault) return { wrong: fault };
  if (source === 'undo') return undoCommand({ ...call, source: place });
  if (source === 'markdown') return importFromFolder(call);
  const onProgress = createProgress(process.stderr);
  return importFromDesk({ ...call, settings: siteSettings(content), onProgress });
}

function readCall() {
  const options = {
    locale: { type: 'string' },
    key: { type: 'string' },
    as: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  return readOptions({ help, options, allowPositionals: true });
}

function wrong(said: string): never {
  end(`${said}\n\n${help}`, 2);
}
