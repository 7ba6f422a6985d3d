import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { importFolder } from '../../../scripts/import/folder/import-folder.ts';
import { writeBrought } from '../../../scripts/import/record/writing/write.ts';
import { writeReport } from '../../../scripts/import/report/files.ts';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';

// One point, transparent.
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Where a test works: it holds both folders. */
export let room: string;
/** What is imported, and where to. */
export let folder: string;
export let content: string;

export function makeFolders(): void {
  room = mkdtempSync(join(tmpdir(), 'import-'));
  folder = join(room, 'help');
  content = join(room, 'content');
  mkdirSync(folder);
}

export const removeFolders = () => rmSync(room, { recursive: true });

export function put(path: string, text: string | string[] | Buffer): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, Array.isArray(text) ? text.join('\n') : text);
}

export async function run(locale: Locale = 'en') {
  const done = await importFolder({
    source: 'markdown-help',
    folder,
    content,
    locale,
    site: locales,
    now: new Date('2026-11-30'),
    onProgress: () => {},
  });
  const { isChanged } = writeBrought(done, {
    content,
    beginning: [],
    source: 'markdown-help',
    before: done.before,
  });
  writeReport(content, done.report, isChanged);
  return { ...done.report, isChanged };
}

/** The report for programs, as it is written. */
export const reportData = () =>
  readFileSync(join(content, 'import-report-markdown-help.json'), 'utf8');

/** The page of the report. */
export const reportPage = () =>
  readFileSync(join(content, 'import-report-markdown-help.html'), 'utf8');

export const article = (path: string, locale = 'en') => join(content, 'articles', locale, path);

function parts(path: string, locale?: string) {
  const [, matter = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(readFileSync(article(path, locale), 'utf8')) ?? [];
  return { matter, text };
}

export const body = (path: string, locale?: string) => parts(path, locale).text;

export const frontMatter = (path: string, locale?: string): Record<string, unknown> =>
  parse(parts(path, locale).matter);

export const topics = (): Record<string, unknown>[] =>
  parse(readFileSync(join(content, 'topics.yaml'), 'utf8'));

export const everyFile = () => globSync('**/*', { cwd: content }).join('\n');

/** Imports again: what became of each article. */
export const became = async () =>
  (await run()).articles.map(({ file, became }) => `${file} ${became}`).toSorted();

/** The articles that lie in the content folder. */
export const articles = () =>
  everyFile()
    .split('\n')
    .filter((path) => /\.mdx?$/.test(path))
    .toSorted();
