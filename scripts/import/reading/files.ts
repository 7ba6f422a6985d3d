import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LeftOut } from '../report.ts';

/** Every file of a folder. A symbolic link is never followed: it may lead out of the folder. */
export function findFiles(folder: string, inside = ''): Found {
  const found: Found = { files: [], leftOut: [] };
  const entries = readdirSync(join(folder, inside), { withFileTypes: true });

  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    const reason = reasonToSkip(entry);
    if (reason) {
      const files = entry.isDirectory() ? countFiles(join(folder, path)) : 1;
      found.leftOut.push({ file: entry.isDirectory() ? `${path}/` : path, files, reason });
    } else if (entry.isDirectory()) {
      const { files, leftOut } = findFiles(folder, path);
      found.files.push(...files);
      found.leftOut.push(...leftOut);
    } else {
      found.files.push(path);
    }
  }
  return found;
}

/** What a file is, judged by its path alone, or the reason why it is nothing to import. */
export function fileKind(path: string): Kind {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(name)) return { kind: 'picture' };
  if (/\.mdx$/i.test(name)) return { reason: 'MDX is a program; only Markdown is imported' };
  if (!/\.(md|markdown)$/i.test(name)) return { reason: 'neither Markdown nor a picture' };
  if (houseFiles.test(name)) return { reason: 'about the folder, not help for customers' };
  if (contentsFiles.test(name)) return { kind: 'contents' };
  if (name.startsWith('_') || folders.some((folder) => pieceFolders.test(folder))) {
    return { reason: 'a piece of other articles' };
  }
  return { kind: 'article' };
}

interface Found {
  /** Paths inside the folder, with `/`, sorted. */
  files: string[];
  leftOut: LeftOut[];
}

function reasonToSkip(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (!entry.isFile() && !entry.isDirectory()) return 'not an ordinary file';
  if (entry.name.startsWith('.')) return 'hidden';
  if (entry.isDirectory() && entry.name === 'node_modules') return 'packages, not content';
  return undefined;
}

function countFiles(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1))
    .reduce((sum, files) => sum + files, 0);
}

const houseFiles =
  /^(readme|licen[cs]e|copying|changelog|contributing|code[_-]of[_-]conduct|security|authors)([._][\w-]+)?\.\w+$/i;
const contentsFiles = /^(toc([._-][\w-]+)?|summary|_?sidebar|_?navbar)\.\w+$/i;
const pieceFolders = /^(_.*|includes?|snippets?|partials?|templates?)$/i;

type Kind = { kind: 'article' } | { kind: 'contents' } | { kind: 'picture' } | { reason: string };
