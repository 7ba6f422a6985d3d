import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { publicFiles, publicFolder } from '../../addresses/site-files.ts';
import { contentFolder } from '../../folder.ts';
import type { Mistake } from '../../yaml/parse.ts';

/** Files that Windows and macOS take for one: their names differ in capitals alone, or in how an accent is written. */
export const sameNames = (): Mistake[] => [
  ...twinsIn(namesBelow(contentFolder), (name) => relative('.', join(contentFolder, name))),
  ...twinsIn(publicFiles(), (name) => join(publicFolder, name)),
];

function twinsIn(names: readonly string[], fileOf: (name: string) => string): Mistake[] {
  const groups = Map.groupBy(names, (name) => name.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const [first = '', ...others] = [...new Set(group)].sort();
    return (
      others
        // What lies in two folders of one name is said of the folders.
        .filter((name) => !isBelowTwin(name, first))
        .map((name) => ({
          file: fileOf(name),
          line: 1,
          key: '',
          message: `Rename it: Windows and macOS take it and ${fileOf(first)} for one file.`,
        }))
    );
  });
}

function isBelowTwin(name: string, other: string): boolean {
  const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return folderOf(name) !== folderOf(other);
}

const namesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        name.replaceAll('\\', '/'),
      )
    : [];
