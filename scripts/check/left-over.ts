import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { LineCounter, parseDocument, visit } from 'yaml';
import { contentFolder, demonstrationFolder } from '../../site/content/folder.ts';
import type { Mistake } from '../../site/content/yaml/parse.ts';
import { isNobodys } from '../init/answers/existing.ts';
import { isDemonstration } from '../init/demonstration.ts';

/** What is left of the demonstration, or was never finished: no mistake, and nothing that customers should read. */
export function leftOver(): Mistake[] {
  if (contentFolder === demonstrationFolder) return [];
  if (isDemonstration(contentFolder))
    return [
      note(
        'site.yaml',
        1,
        'This is the demonstration. `npm run init` makes the help centre yours.',
      ),
    ];
  return [...nobodysAddresses(), ...(isCompared() ? ofDemonstration() : [])];
}

/** A folder that another command named may be anything, one of many. */
const isCompared = () => contentFolder === resolve('content') && existsSync(demonstrationFolder);

function note(path: string, line: number, message: string): Mistake {
  return { file: relative('.', join(contentFolder, path)), line, key: '', message };
}

/** Addresses in the settings that lead to nobody. */
export function nobodysAddresses(): Mistake[] {
  const text = textOf(contentFolder, 'site.yaml');
  const lines = new LineCounter();
  const found: Mistake[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Scalar(key, { value, range }) {
      const host = typeof value === 'string' && key !== 'key' && hostOf(value);
      if (host && isNobodys(host))
        found.push(
          note(
            'site.yaml',
            lines.linePos(range?.[0] ?? 0).line,
            `${value} is nobody’s address: write yours.`,
          ),
        );
    },
  });
  return found;
}

/** Of an address or an email address. */
const hostOf = (text: string) => /^(?:https?:\/\/|[^\s@]+@)([\w.-]+)/.exec(text)?.[1];

/** What stands in the content as it stands in the demonstration. */
function ofDemonstration(): Mistake[] {
  const files = filesIn(contentFolder);
  return [...sameArticles(files), ...sameNames(files), ...sameNotice(), ...sameSynonyms()];
}

function sameArticles(files: readonly string[]): Mistake[] {
  const same = files.filter(
    (path) =>
      path.startsWith('articles/') &&
      textOf(contentFolder, path) === textOf(demonstrationFolder, path),
  );
  const [first] = same;
  const many = same.length === 1 ? 'One article is' : `${same.length} articles are`;
  return first ? [note(first, 1, `${many} the demonstration’s, word for word.`)] : [];
}

function sameNames(files: readonly string[]): Mistake[] {
  const own = new Set(namesIn(contentFolder));
  const names = namesIn(demonstrationFolder).filter((name) => !own.has(name));
  const texts = files.map((path) => ({ path, text: textOf(contentFolder, path) }));
  return names.flatMap((name) => {
    const naming = texts.filter(({ text }) => placeOfName(name, text) >= 0);
    const [first] = naming;
    if (!first) return [];
    const line = first.text.slice(0, placeOfName(name, first.text)).split('\n').length;
    const where = naming.length === 1 ? '' : `, in ${naming.length} files`;
    return [note(first.path, line, `“${name}” is of the demonstration${where}.`)];
  });
}

/** Of the product and of its owner, in each language; and its domain, which its email addresses have too. */
function namesIn(folder: string): string[] {
  const { name, owner, product } = settingsIn(folder);
  const host = typeof product === 'string' ? hostOf(product) : undefined;
  const names = [owner?.fullName, owner?.name].flatMap((texts) => Object.values(texts ?? {}));
  return [...new Set([name, ...names, host])].filter(
    (text): text is string => typeof text === 'string' && text.length > 1,
  );
}

/** Where a text has a name that is not a piece of a longer word; -1 where it has not. */
const placeOfName = (name: string, text: string): number =>
  text.search(new RegExp(`(?<![A-Za-z])${RegExp.escape(name)}(?![A-Za-z])`));

function sameNotice(): Mistake[] {
  const [own, demonstrated] = [contentFolder, demonstrationFolder].map(textsOfNotices);
  const theirs = new Set(demonstrated?.map(({ text }) => text));
  const same = own?.find(({ text }) => theirs.has(text));
  return same
    ? [
        note(
          same.path,
          same.line,
          'This notice is the demonstration’s: take it out, or write yours.',
        ),
      ]
    : [];
}

/** What the notice of the settings, and those that are files, say in each language. */
function textsOfNotices(folder: string): { path: string; line: number; text: unknown }[] {
  const inFiles = filesIn(folder).filter((path) => path.startsWith('notices/'));
  const named = [
    { path: 'site.yaml', texts: settingsIn(folder).notice?.text },
    ...inFiles.map((path) => ({ path, texts: parseDocument(textOf(folder, path)).toJS()?.title })),
  ];
  return named.flatMap(({ path, texts }) => {
    const lines = textOf(folder, path).split('\n');
    const line = 1 + lines.findIndex((each) => /^(?:notice|title):/.test(each));
    return Object.values(texts ?? {}).map((text) => ({ path, line, text }));
  });
}

/** Groups of words, each on a line of its own. */
function sameSynonyms(): Mistake[] {
  const groups = (folder: string) => textOf(folder, 'words.yaml').split('\n');
  const theirs = new Set(groups(demonstrationFolder).filter((line) => /^\s*- \[/.test(line)));
  const same = groups(contentFolder).flatMap((line, n) => (theirs.has(line) ? [n + 1] : []));
  const [first] = same;
  const many = same.length === 1 ? 'One line is' : `${same.length} lines are`;
  return first
    ? [note('words.yaml', first, `${many} the demonstration’s: keep what your customers say.`)]
    : [];
}

interface Settings {
  name?: unknown;
  product?: unknown;
  owner?: { name?: Record<string, unknown>; fullName?: Record<string, unknown> };
  notice?: { text?: Record<string, unknown> };
}

const settingsIn = (folder: string): Settings =>
  parseDocument(textOf(folder, 'site.yaml')).toJS() ?? {};

const textOf = (folder: string, path: string): string => {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:mdx?|ya?ml)$/.test(path) && !/(?:^|\/)import-report/.test(path))
    .sort();
