/** Turns a folder of somebody else's Markdown into articles: `npm run import -- --help`. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import {
  type Locale,
  localeOf,
  locales,
  type SiteLocales,
} from '../site/languages/registry/locales.ts';
import { sharedSettingsSchema } from '../worker/contract/published/settings.ts';
import { unasked } from './begin/answers.ts';
import { commonFiles } from './begin/content.ts';
import { importFolder } from './import/import-folder.ts';
import { importReportText } from './import/report-text.ts';
import { writeImport } from './import/write-import.ts';
import { end, readOptions } from './terminal/options.ts';
import { createProgress } from './terminal/progress.ts';

const languages = locales.join(' or ');

const help = `npm run import -- markdown <folder> --locale <locale> [--to <content folder>] [--dry-run]

Turns every Markdown file of a folder into an article and says what could not be kept.
Nothing in the folder is run, no link out of it is followed, and no article is overwritten.

  --locale   the language of the folder: ${languages}
  --to       the content folder (default: $CONTENT, else content)
  --dry-run  print the whole report and write nothing

The whole report is written to import-report.md in the content folder.
Exit code: 0 done, 1 the folder holds no article, 2 wrong call.`;

process.exitCode = await run();

async function run(): Promise<number> {
  const { folder, content, locale, dryRun } = readCall();
  const onProgress = createProgress(process.stderr);
  const site = siteLocales(content, locale);
  const done = await importFolder({ folder, content, locale, site, now: new Date(), onProgress });
  if (dryRun) {
    process.stdout.write(importReportText(done.report));
  } else if (done.topics.length === 0) {
    process.stdout.write(`${importReportText(done.report, 3)}\n`);
  } else {
    writeImport(done, { content, beginning: commonFiles(unasked(site)), language: locale });
    const place = relative(process.cwd(), join(content, 'import-report.md'));
    process.stdout.write(`${importReportText(done.report, 3)}\nThe whole report is in ${place}\n`);
    if (!site.includes(locale))
      process.stdout.write(
        `Add ${locale} to "locales" in site.yaml: without it the site leaves them out.\n`,
      );
  }
  if (done.topics.length > 0) return 0;
  process.stdout.write(
    `Nothing is there to import: no file of ${folder} is an article in Markdown. Nothing was written.\n`,
  );
  return 1;
}

/** The languages that the settings of a content folder name, all where they name none; of a new one that of its articles. */
function siteLocales(content: string, locale: Locale): SiteLocales {
  const file = join(content, 'site.yaml');
  if (!existsSync(file)) return [locale];
  const settings: unknown = parseDocument(readFileSync(file, 'utf8')).toJS();
  const read = sharedSettingsSchema.pick({ locales: true }).strip().safeParse(settings);
  return read.success ? read.data.locales : locales;
}

function readCall() {
  const options = {
    locale: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions({ help, options, allowPositionals: true });
  return checkCall(values, positionals);
}

function checkCall(
  values: { locale?: string; to?: string; 'dry-run': boolean },
  [format, folder, ...others]: string[],
) {
  const content = resolve(values.to ?? process.env['CONTENT'] ?? 'content');
  const locale = localeOf(values.locale ?? '');
  if (format !== 'markdown') return wrong('Say what to import: markdown <folder>.');
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
