import {
  closeSync,
  existsSync,
  globSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import type { ArticleFile } from '../article/read.ts';
import { contentFolder } from '../folder.ts';
import { tellingBytes } from './kinds.ts';

/** Where files lie that readers may fetch. The site has them at `/files/<name>`. */
export const filesFolder = join(contentFolder, 'files');

/** The names of what lies there, folders too. */
export const namesOfFiles = (): string[] =>
  existsSync(filesFolder)
    ? readdirSync(filesFolder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** How a file begins. */
export function startOf(path: string): Buffer {
  const start = Buffer.alloc(tellingBytes);
  const file = openSync(path, 'r');
  const read = readSync(file, start, 0, tellingBytes, 0);
  closeSync(file);
  return start.subarray(0, read);
}

/**
 * The names to which something leads, of these articles or of a text that is none. A file to which only a draft leads is not
 * on the site: it may be as little for everybody as the draft.
 */
export function linkedFiles(articles: readonly Pick<ArticleFile, 'file'>[]): Set<string> {
  const others = globSync(['*.yaml', '{notices,privacy,strings}/**/*.{yaml,md,mdx}'], {
    cwd: contentFolder,
  }).map((path) => join(contentFolder, path));
  return new Set(
    [...articles.map(({ file }) => file), ...others].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\/files\/([\w.-]+\w)/g)].map(
        ([, name = '']) => name,
      ),
    ),
  );
}

/** Of a file in the content, as messages name it. */
export const fileToName = (name: string): string => relative('.', join(filesFolder, name));
