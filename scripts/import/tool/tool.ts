import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { OldSite, Read, Reader } from './old-site.ts';
import { readers } from './readers/readers.ts';
import { readSettingsFile } from './settings-file.ts';
import { unreadable } from './withheld.ts';

/** Reads the settings of the old site in the folder, in a folder of it, or beside it. Nothing of them is run. */
export function readOldSite(folder: string): OldSite | undefined {
  for (const home of homesOf(folder)) {
    const read = readers
      .map(([inner, file, reader]) => {
        const path = fileIn(home, inner, file);
        return path === undefined ? undefined : readWith(reader, home, path);
      })
      .find(Boolean);
    const site = read && placed(folder, home, read);
    if (site) return site;
  }
  return undefined;
}

/** Settings that cannot be read may keep any article off the site. */
function readWith(reader: Reader, home: string, path: string): Read | undefined {
  const source = readSettingsFile(home, posix.relative(home, path));
  const unread = { root: '.', inherit: unreadable(posix.relative(home, path)) };
  try {
    return source === undefined ? unread : reader({ home, path, source });
  } catch {
    // Brackets in brackets without end.
    return unread;
  }
}

/** The folder, those in it, and the one around it: settings lie beside the articles or above them. */
export function homesOf(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !/^(node_modules|\.(?!vitepress|vuepress))/.test(entry.name),
    )
    .map((entry) => join(folder, entry.name));
  const below = inside.map((path) => join(path, 'src')).filter(isFolder);
  return [folder, ...inside, ...below, dirname(folder)];
}

const isFolder = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function fileIn(home: string, inner: string, name: RegExp): string | undefined {
  const place = join(home, inner);
  if (!isFolder(place)) return undefined;
  const found = readdirSync(place, { withFileTypes: true }).find(
    (entry) => !entry.isDirectory() && name.test(entry.name),
  );
  return found && join(place, found.name);
}

/** Where the articles lie in the imported folder; settings of another folder say nothing of this one. */
function placed(folder: string, home: string, read: Read): OldSite | undefined {
  const { inherit } = read;
  const root = posix.normalize(join(home, read.root)).replace(/\/$/, '');
  const isInside = root === folder || root.startsWith(`${folder}/`);
  if (!isInside || !existsSync(root)) return undefined;
  const languages = (read.languages ?? []).flatMap((language) => {
    const path = posix.relative(folder, posix.join(home, language.folder));
    return path === '' || path.startsWith('..') ? [] : [{ ...language, folder: path }];
  });
  return {
    base: '/',
    origin: undefined,
    nav: [],
    redirects: [],
    ...read,
    languages,
    inherit: inherit && ((path) => inherit(posix.relative(home, join(folder, path)))),
    root: root === folder ? '' : root.slice(folder.length + 1),
  };
}
