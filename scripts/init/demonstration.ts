import { cpSync, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demonstrationFolder } from '../../site/content/folder.ts';
import { languageOf } from '../../site/languages/registry/locales.ts';
import { existingAnswers } from './answers/existing.ts';
import type { Draft } from './answers/questions.ts';
import { cameWith, fromGit, isAsItCame } from './as-it-came.ts';

/** Whether a content still is, at least in part, that with which the product came: its address is nobody's, and it was not moved. */
export const isDemonstration = (content: string): boolean =>
  content === join(process.cwd(), 'content') &&
  Boolean(lstatSync(content, { throwIfNoEntry: false })?.isDirectory()) &&
  !existsSync(demonstrationFolder) &&
  existingAnswers(content).domain === undefined &&
  [...cameWith.keys()].some((path) => isAsItCame(content, path));

/** Her look and her words are hers whatever she begins with. */
const isKept = (path: string) => /^(?:brand|privacy|strings)\//.test(path);

/** Copies what the owner put beside the demonstration's look and words, or in place of them. */
export function copyOwnFiles(content: string, to: string, own: readonly string[]): void {
  for (const path of own.filter(isKept))
    cpSync(join(content, path), join(to, path), { verbatimSymlinks: true });
}

/** Those of the owner's files that are not in what begins after these answers. */
export function ownFilesLost(own: readonly string[], { start, locales }: Draft): string[] {
  const others = own.filter((path) => !isKept(path));
  if (start === 'empty') return others;
  const articles = (locales ?? []).map((locale) => `articles/${languageOf(locale).path}/`);
  return others.filter(
    (path) =>
      path === 'site.yaml' ||
      path.startsWith('notices/') ||
      (path.startsWith('articles/') && !articles.some((folder) => path.startsWith(folder))),
  );
}

/**
 * Copies the demonstration as it came to a folder: without what the owner added, and as git has what she changed or took
 * away. Says which files are not as they came, because git does not have them.
 */
export function copyDemonstration(content: string, to: string): string[] {
  return [...cameWith.keys()].filter((path) => {
    const from = join(content, path);
    const before = isAsItCame(content, path) ? undefined : fromGit(path);
    mkdirSync(dirname(join(to, path)), { recursive: true });
    if (before) writeFileSync(join(to, path), before);
    else if (existsSync(from)) cpSync(from, join(to, path), { verbatimSymlinks: true });
    return !before && !isAsItCame(content, path);
  });
}
