import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tooDense } from '../../../site/content/checks/body/too-dense.ts';
import { isFilePath } from '../../../site/content/files/kinds.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { HeadingRule } from '../html/headings/heading-rules.ts';
import type { LeftOut, Lose } from '../losses.ts';
import type { Inherit, Inherited } from '../tool/withheld.ts';
import { type Prepared, prepare } from './article.ts';
import { filesBeside, findFiles, type Picture } from './files/files.ts';
import { fileKind, isPicture, reasonOfText } from './files/kinds.ts';
import { type InLanguage, localeOfCode, partLanguages } from './files/languages.ts';
import { largestText, readText } from './files/text.ts';
import { openInherited } from './inherited.ts';
import { openPieces, type Pieces } from './pieces.ts';

interface Folder {
  filesSeen: number;
  articles: Prepared[];
  /** The places of its files in this language, whether they could be read or not. */
  places: ReadonlySet<string>;
  pictures: Picture[];
  /** What readers may save where an article links to it. */
  files: Picture[];
  /** Tables of contents: no articles, but they name the topics. */
  contents: string[];
  leftOut: LeftOut[];
  /** Languages of the product that the folder has too. */
  also: Locale[];
  /** Its articles in other languages. */
  others: { path: string; place: string }[];
}

/** The articles in a language: those that say it, else those that say none. */
function byLanguage(paths: readonly string[], { locale, languages }: Order) {
  const all = partLanguages(paths, languages);
  const localeIn = ({ code }: (typeof all)[number]) =>
    code === undefined ? undefined : localeOfCode(code);
  const isNamed = all.some((article) => localeIn(article) === locale);
  const isMine = (article: (typeof all)[number]) =>
    isNamed ? localeIn(article) === locale : article.code === undefined;
  const others = all.filter((article) => !isMine(article));
  const also = new Set(others.flatMap((article) => localeIn(article) ?? []));
  return {
    mine: all.filter(isMine),
    others: others.map((other) => ({ ...other, code: other.code ?? 'the folder’s own' })),
    also: [...also],
  };
}

interface Order {
  locale: Locale;
  now: Date;
  /** Whether `.md` files are MDX too. */
  isMdx: boolean;
  headings: HeadingRule | undefined;
  /** What the settings of the old site say, by the names under which templates ask for it. */
  values: ReadonlyMap<string, string>;
  /** Folders whose language the settings of the old site say. */
  languages: readonly { folder: string; code: string }[];
  /** What the settings of the old site say of who reads an article. */
  inherit: Inherit | undefined;
  loseIn: (file: string) => Lose;
  onProgress: (step: string, done: number, total: number) => void;
}

/** Reads a folder of Markdown: what its files are, and each article as far as it can be known alone. */
export function readFolder(folder: string, order: Order): Folder {
  const { isMdx, onProgress } = order;
  const { files, leftOut, filesSeen } = findFiles(folder);
  const kinds = files.map((path) => ({ path, ...fileKind(path) }));
  const pathsOf = (kind: string) =>
    kinds.filter((file) => 'kind' in file && file.kind === kind).map(({ path }) => path);
  for (const file of kinds) if ('reason' in file) leaveOut(file.path, file.reason);

  const pieces = openPieces(folder, files, { isMdx, values: order.values });
  const inherit = openInherited(folder, files, order.inherit);
  const articles: Prepared[] = [];
  const contents: string[] = [];
  const { mine, others, also } = byLanguage(pathsOf('article'), order);
  for (const { path, code } of others) leaveOut(path, `in another language (${code})`);
  for (const [index, file] of mine.entries()) {
    const { path } = file;
    onProgress('read', index + 1, mine.length);
    const prepared = tryPrepare({ file, folder, pieces, inherited: inherit(path) }, order);
    if (!('reason' in prepared)) articles.push(prepared);
    else if (prepared.reason === 'a table of contents') contents.push(path);
    if ('reason' in prepared) leaveOut(path, prepared.reason);
  }
  const inside = (kind: string) =>
    pathsOf(kind).map((path) => ({ path, file: join(folder, path) }));
  // What others include, and names itself nothing, was never a page.
  const isPiece = ({ path, isNamed }: Prepared) => pieces.included.has(path) && !isNamed;
  for (const { path } of articles.filter(isPiece)) leaveOut(path, 'a piece of other articles');
  return {
    filesSeen,
    articles: articles.filter((article) => !isPiece(article)),
    places: new Set(mine.map(({ place }) => place)),
    pictures: [...inside('picture'), ...filesBeside(folder, isPicture)],
    files: [...inside('file'), ...filesBeside(folder, isFilePath)],
    contents,
    leftOut,
    also,
    others,
  };

  function leaveOut(file: string, reason: string): void {
    leftOut.push({ file, files: 1, reason });
  }
}

interface Place {
  file: InLanguage;
  folder: string;
  pieces: Pieces;
  inherited: Inherited;
}

function tryPrepare({ file, folder, pieces, inherited }: Place, order: Order) {
  const { path, place, code } = file;
  const { locale, now, headings, loseIn } = order;
  // Its size first: a file of some gigabytes would not fit into memory.
  if (statSync(join(folder, path)).size > largestText) return { reason: 'over 1 MB' };
  try {
    const read = readText(readFileSync(join(folder, path)));
    if ('reason' in read) return read;
    const reason = reasonOfText(path, read.text) ?? tooDense(read.text)?.reason;
    if (reason !== undefined) return { reason };
    const said = { inherited, headings, lose: loseIn(path) };
    return prepare({ path, place, code, read, locale, now, pieces, ...said });
  } catch (error) {
    if (error instanceof RangeError) return { reason: 'nested too deeply to be read' };
    return { reason: `cannot be read: ${(error as Error).message}` };
  }
}
