import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** The files of the demonstration, each with the id of its text in git. `tests/documents.test.ts` keeps the list true. */
export const cameWith: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, 'demonstration-files.txt'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]),
);

/**
 * The files of a content folder that did not come with the demonstration, or not with this text. What git says of them
 * would not do: what the owner commits is hers as well.
 */
export const ownFiles = (content: string): string[] =>
  existsSync(content)
    ? filesBelow(content)
        .filter((path) => !isAsItCame(content, path))
        .sort()
    : [];

export function isAsItCame(content: string, path: string): boolean {
  const id = cameWith.get(path);
  const file = join(content, path);
  const isFile = id && lstatSync(file, { throwIfNoEntry: false })?.isFile();
  return Boolean(isFile) && idOf(readFileSync(file)) === id;
}

/** A file of the demonstration as it came, where git still has it. */
export function fromGit(path: string): Buffer | undefined {
  const { stdout, status } = spawnSync('git', ['cat-file', 'blob', cameWith.get(path) ?? '']);
  return status === 0 ? stdout : undefined;
}

/** Paths from the folder. A link to another folder is one file. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => !isOfSystem(path));

/** What Finder and Explorer leave in a folder that somebody looked at. */
const isOfSystem = (path: string) =>
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(basename(path));

/** Git on Windows may have given every line another ending. */
function idOf(bytes: Buffer): string {
  const text = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return createHash('sha1').update(`blob ${text.length}\0`).update(text).digest('hex');
}
