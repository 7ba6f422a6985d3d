import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPages } from '../../../../scripts/import/desks/exports/pages.ts';
import { desks, readExport } from '../../../../scripts/import/desks/exports/read-export.ts';
import { importDesk } from '../../../../scripts/import/desks/import-desk.ts';
import { readState } from '../../../../scripts/import/record/state.ts';
import { writeBrought } from '../../../../scripts/import/record/writing/write.ts';
import { writeReport } from '../../../../scripts/import/report/files.ts';
import { type Locale, locales } from '../../../../site/languages/registry/locales.ts';

/** What a test imports from and into. */
export let folder: string;
export let content: string;
let room: string;

export function makeFolders(): void {
  room = mkdtempSync(join(tmpdir(), 'desk-'));
  folder = join(room, 'export');
  content = join(room, 'content');
  mkdirSync(folder);
}

export const removeFolders = () => rmSync(room, { recursive: true });

export const give = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), value instanceof Buffer ? value : JSON.stringify(value));

interface Ways {
  from?: string;
  locale?: Locale;
  siteLocales?: readonly [Locale, ...Locale[]];
  dryRun?: boolean;
}

/** Imports the export of a desk, and returns what the report says. */
export async function run(source: string, ways: Ways = {}) {
  const { from = folder, locale, siteLocales = locales, dryRun = false } = ways;
  const desk = desks[source];
  const done = await importDesk({
    source,
    name: desk?.name ?? source,
    found: desk ? readExport(from, desk) : readPages(from),
    folder: from,
    cache: join(room, 'cache'),
    content,
    locale,
    site: { locales: siteLocales, address: 'https://help.example.com' },
    now: new Date('2026-01-01'),
    dryRun,
    onProgress: () => {},
  });
  const before = readState(content, source);
  const { isChanged } = dryRun
    ? { isChanged: false }
    : writeBrought(done, { content, beginning: [], source, before });
  if (!dryRun) writeReport(content, done.report, isChanged);
  return { ...done.report, isChanged };
}

/** An article of Zendesk, as its interface has it. */
export const zendeskArticle = (id: number, fields: Record<string, unknown> = {}) => ({
  id,
  section_id: 7,
  locale: 'en-us',
  html_url: `https://acme.zendesk.com/hc/en-us/articles/${id}-Old-words`,
  title: `Article ${id}`,
  body: '<p>Words.</p>',
  draft: false,
  user_segment_id: null,
  position: 0,
  ...fields,
});

export const section = { id: 7, category_id: 1, name: 'Billing', locale: 'en-us', position: 0 };

/** Gives an export of Zendesk with these articles in one section. */
export const giveZendesk = (...articles: object[]) => {
  give('articles.json', { articles, next_page: null });
  give('sections.json', { sections: [section] });
};

export const textOf = (path: string) => readFileSync(join(content, path), 'utf8');

export const bodyOf = (path: string) => textOf(path).split(/^---$/m).slice(2).join('---').trim();

export const matterOf = (path: string): Record<string, unknown> =>
  parse(textOf(path).split(/^---$/m)[1] ?? '');

/** Every file of the content folder with what it says. */
export const tree = () =>
  globSync('**/*', { cwd: content, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${path} ${readFileSync(path, 'base64')}`);
