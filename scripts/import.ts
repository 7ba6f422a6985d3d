/** Brings in articles from elsewhere, Markdown or a help desk: `npm run import -- --help`. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { localeOf, locales, type SiteLocales } from '../site/languages/registry/locales.ts';
import { sharedSettingsSchema } from '../worker/contract/published/settings.ts';
import { noDomain, unasked } from './begin/answers.ts';
import { commonFiles } from './begin/content.ts';
import {
  importFromDesk,
  type SiteSettings,
  sources,
  undoFromDesk,
  type Wrong,
} from './import/desks/command.ts';
import { desks } from './import/desks/exports/read-export.ts';
import { constructsTable } from './import/dialects/constructs.ts';
import { importFolder } from './import/import-folder.ts';
import { importName, otherFolder, placeSeenFrom } from './import/record/name.ts';
import { stateFault } from './import/record/state.ts';
import { writeBrought } from './import/record/write.ts';
import { withLines } from './import/report/lines.ts';
import { sayDone, sayWould } from './import/report/say.ts';
import { together } from './import/report/together.ts';
import { end, readOptions } from './terminal/options.ts';
import { createProgress } from './terminal/progress.ts';

const languages = locales.join(' or ');

const help = `npm run import -- markdown <folder> --locale <locale> [--to <content folder>] [--dry-run]
npm run import -- ${Object.keys(desks).join('|')} <folder or address> [--key <key>] [--locale <locale>] [--to …] [--dry-run]
npm run import -- html <folder> [--locale <locale>] [--to …] [--dry-run]
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
  if (source === 'undo' || sources.includes(source)) {
    const done =
      others.length > 0 ? { wrong: 'Name one place.' } : await ofDesk(source, place, values);
    return typeof done === 'number' ? done : wrong(done.wrong);
  }
  return ofMarkdown(checkCall(values, positionals));
}

type Values = ReturnType<typeof readCall>['values'];

async function ofDesk(source: string, place: string, values: Values): Promise<number | Wrong> {
  const content = contentOf(values);
  const dryRun = values['dry-run'];
  if (place === '') return { wrong: 'Name what to import.' };
  if (source === 'undo') return undoFromDesk({ source: place, content, dryRun });
  const locale = localeOf(values.locale ?? '');
  if (values.locale !== undefined && !locale) return { wrong: `Write --locale ${languages}.` };
  const key = values.key ?? process.env['IMPORT_KEY'];
  const onProgress = createProgress(process.stderr);
  const settings = siteSettings(content);
  const call = { source, place, locale, key, content, settings, dryRun };
  return importFromDesk({ ...call, now: new Date(), onProgress });
}

async function ofMarkdown(call: Checked): Promise<number> {
  const { folder, content } = call;
  const name = importName('markdown', folder);
  const fault =
    stateFault(content, name) ?? otherFolder(content, name, placeSeenFrom(content, folder));
  if (fault) return wrong(fault);
  const found = await importInto(call);
  if (found.isEmpty) {
    sayWould(found.report);
    process.stdout.write(
      `Nothing is there to import: no file of ${call.folder} is an article in Markdown.\n`,
    );
    return 1;
  }
  const all = [found];
  // Translations find their articles in the content folder, so they come behind them.
  for (const locale of found.also) all.push(await importInto({ ...call, locale }));
  const report = withLines(together(all.map((done) => done.report)), call.folder);
  if (call.dryRun) sayWould(report);
  else
    sayDone(
      report,
      call.content,
      all.some(({ isChanged }) => isChanged),
    );
  return 0;
}

/** Imports what a folder has in one language; nothing is written where it has no article. */
async function importInto({ folder, content, locale, dryRun }: Checked) {
  const source = importName('markdown', folder);
  const known = siteSettings(content)?.locales;
  const done = await importFolder({
    source,
    where: placeSeenFrom(content, folder),
    folder,
    content,
    locale,
    site: known ?? [locale],
    now: new Date(),
    onProgress: createProgress(process.stderr),
  });
  // A new help centre has the languages that its articles have.
  const languages: SiteLocales = known ?? [locale, ...done.also];
  const beginning = commonFiles(unasked(languages));
  const { isChanged } =
    done.isEmpty || dryRun
      ? { isChanged: false }
      : writeBrought(done, { content, beginning, source, before: done.before });
  return { ...done, isChanged };
}

/** The languages and the address that the settings of a content folder name, all languages where they name none; nothing of a new one. */
function siteSettings(content: string): SiteSettings | undefined {
  const file = join(content, 'site.yaml');
  if (!existsSync(file)) return undefined;
  const settings: unknown = parseDocument(readFileSync(file, 'utf8')).toJS();
  const shared = sharedSettingsSchema.pick({ locales: true, address: true }).strip();
  const named = shared.pick({ locales: true }).safeParse(settings).data;
  const { address } = shared.pick({ address: true }).safeParse(settings).data ?? {};
  const isKnown = address !== undefined && new URL(address).host !== noDomain;
  return { locales: named?.locales ?? locales, address: isKnown ? address : undefined };
}

function readCall() {
  const options = {
    locale: { type: 'string' },
    key: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  return readOptions({ help, options, allowPositionals: true });
}

function contentOf({ to }: Values): string {
  return resolve(to ?? process.env['CONTENT'] ?? 'content');
}

type Checked = ReturnType<typeof checkCall>;

function checkCall(values: Values, [format, folder, ...others]: string[]) {
  const content = contentOf(values);
  const locale = localeOf(values.locale ?? '');
  if (format !== 'markdown') return wrong(`Say what to import: markdown or ${sources.join(', ')}.`);
  if (!folder || others.length > 0) return wrong('Name one folder to import.');
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return wrong(`${folder} is no folder.`);
  if (!locale) return wrong(`Say the language of the folder: --locale ${languages}.`);
  const whole = realpathSync(folder);
  // The import would read what it has just written.
  if (`${content}${sep}`.startsWith(`${whole}${sep}`))
    return wrong(`${content} lies inside ${folder}.`);
  return { folder: whole, content, locale, dryRun: values['dry-run'] };
}

function wrong(said: string): never {
  end(`${said}\n\n${help}`, 2);
}
