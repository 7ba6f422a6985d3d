import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { LeftOut, Lose } from '../report.ts';
import { type Prepared, prepare } from './article.ts';
import { fileKind, findFiles } from './files.ts';
import { largestText } from './text.ts';

interface Folder {
  filesSeen: number;
  articles: Prepared[];
  pictures: string[];
  /** Tables of contents: no articles, but they name the topics. */
  contents: string[];
  leftOut: LeftOut[];
}

interface Order {
  locale: Locale;
  loseIn: (file: string) => Lose;
  onProgress: (step: string, done: number, total: number) => void;
}

/** Reads a folder of Markdown: what its files are, and each article as far as it can be known alone. */
export function readFolder(folder: string, { locale, loseIn, onProgress }: Order): Folder {
  const { files, leftOut } = findFiles(folder);
  const filesSeen = leftOut.reduce((sum, skipped) => sum + skipped.files, files.length);
  const kinds = files.map((path) => ({ path, ...fileKind(path) }));
  const pathsOf = (kind: string) =>
    kinds.filter((file) => 'kind' in file && file.kind === kind).map(({ path }) => path);
  for (const file of kinds) if ('reason' in file) leaveOut(file.path, file.reason);

  const articles: Prepared[] = [];
  const candidates = pathsOf('article');
  for (const [index, path] of candidates.entries()) {
    onProgress('read', index + 1, candidates.length);
    const prepared = tryPrepare(path);
    if ('reason' in prepared) leaveOut(path, prepared.reason);
    else articles.push(prepared);
  }
  const contents = pathsOf('contents');
  for (const path of contents) leaveOut(path, 'a table of contents');
  return { filesSeen, articles, pictures: pathsOf('picture'), contents, leftOut };

  function leaveOut(file: string, reason: string): void {
    leftOut.push({ file, files: 1, reason });
  }

  function tryPrepare(path: string): Prepared | { reason: string } {
    // Its size first: a file of some gigabytes would not fit into memory.
    if (statSync(join(folder, path)).size > largestText) return { reason: 'over 1 MB' };
    try {
      return prepare({ path, bytes: readFileSync(join(folder, path)), locale, lose: loseIn(path) });
    } catch (error) {
      return { reason: `cannot be read: ${(error as Error).message}` };
    }
  }
}
