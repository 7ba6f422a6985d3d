import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { demonstrationFolder } from '../../site/content/folder.ts';
import { languageOf } from '../../site/languages/registry/locales.ts';
import { existingAnswers } from './existing.ts';
import type { Draft } from './questions.ts';

/** Whether the content is still that with which the product came: its address is nobody's, and it was not moved. */
export const isDemonstration = (content: string): boolean =>
  content === join(process.cwd(), 'content') &&
  existsSync(join(content, 'site.yaml')) &&
  !existsSync(demonstrationFolder) &&
  existingAnswers(content).domain === undefined;

/** What git says of files that are not as they came: changed, or of the owner's own. */
export interface OwnFiles {
  changed: string[];
  added: string[];
}

/** Paths from the content folder. Without git nothing can be told, and every file counts as it came. */
export function ownFiles(content: string): OwnFiles {
  const folder = relative('.', content);
  const { stdout, status } = spawnSync(
    'git',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', folder],
    { encoding: 'utf8' },
  );
  const lines = status === 0 ? stdout.split('\0').filter(Boolean) : [];
  const named = (pattern: RegExp) =>
    lines.filter((line) => pattern.test(line)).map((line) => relative(folder, line.slice(3)));
  return { changed: named(/^(?:.M|M.|.D|D.)/), added: named(/^(?:\?\?|A.)/) };
}

/** Her look and her words are hers whatever she begins with. */
const isKept = (path: string) => /^(?:brand|privacy|strings)\//.test(path);

/** Copies what the owner put beside the demonstration's look and words, or in place of them. */
export function copyOwnFiles(content: string, to: string, own: OwnFiles): void {
  for (const path of ownPaths(content, own).filter(isKept))
    cpSync(join(content, path), join(to, path));
}

/** Those of the owner's files that are not in what begins after these answers. */
export function ownFilesLost(content: string, own: OwnFiles, { start, locales }: Draft): string[] {
  const others = ownPaths(content, own).filter((path) => !isKept(path));
  if (start === 'empty') return others;
  const articles = (locales ?? []).map((locale) => `articles/${languageOf(locale).path}/`);
  return others.filter(
    (path) =>
      path === 'site.yaml' ||
      path.startsWith('notices/') ||
      (path.startsWith('articles/') && !articles.some((folder) => path.startsWith(folder))),
  );
}

const ownPaths = (content: string, { changed, added }: OwnFiles): string[] =>
  [...added, ...changed]
    .filter((path) => !basename(path).startsWith('.') && existsSync(join(content, path)))
    .sort();

/** Copies the demonstration as it came to a folder: without what the owner added, and as git has what she changed. */
export function copyDemonstration(content: string, to: string, { changed, added }: OwnFiles): void {
  cpSync(content, to, { recursive: true });
  for (const path of added) rmSync(join(to, path), { force: true });
  for (const path of changed) {
    const { stdout, status } = spawnSync('git', [
      'show',
      `HEAD:./${relative('.', join(content, path))}`,
    ]);
    if (status === 0) writeFileSync(join(to, path), stdout);
  }
}
