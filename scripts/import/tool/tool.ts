import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readSettingsFile } from './data/settings-file.ts';
import { homesOf, isFolder } from './homes.ts';
import type { OfLanguage, OldSite, Read, Reader } from './old-site.ts';
import { readers } from './readers/readers.ts';
import { unreadable } from './withheld.ts';

/** Reads the settings of the old site in the folder, in a folder of it, or above it. Nothing of them is run. */
export function readOldSite(folder: string): OldSite | undefined {
  for (const home of homesOf(folder)) {
    for (const [inner, file, reader] of readers) {
      const path = fileIn(home, inner, file);
      const read = path && readWith(reader, home, path);
      const site = path && read && placed(folder, { home, path, read });
      if (site) return site;
    }
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

function fileIn(home: string, inner: string, name: RegExp): string | undefined {
  const place = join(home, inner);
  if (!isFolder(place)) return undefined;
  const found = readdirSync(place, { withFileTypes: true }).find(
    (entry) => !entry.isDirectory() && name.test(entry.name),
  );
  return found && join(place, found.name);
}

interface Found {
  home: string;
  path: string;
  read: Read;
}

/** Where the articles lie in the imported folder, or it in them; settings of another folder say nothing of this one. */
function placed(folder: string, { home, path, read }: Found): OldSite | undefined {
  const { inherit, besides = [], ...rest } = read;
  const root = posix.normalize(join(home, read.root)).replace(/\/$/, '');
  const within = pathBelow(root, folder);
  const inside = pathBelow(folder, root);
  if ((within === undefined && inside === undefined) || !existsSync(root)) return undefined;
  return {
    base: '/',
    origin: undefined,
    nav: [],
    redirects: [],
    ...rest,
    languages: languagesIn(folder, home, read),
    inherit: inherit && ((file) => inherit(posix.relative(home, join(folder, file)))),
    settings: [...new Set([path, ...besides])].map((file) => posix.relative(folder, file)),
    root: inside ?? '',
    within: within ?? '',
  };
}

function languagesIn(folder: string, home: string, { languages = [] }: Read): OfLanguage[] {
  return languages.flatMap((language) => {
    const own = posix.join(home, language.folder);
    const within = pathBelow(own, folder);
    const inside = pathBelow(folder, own);
    if (within !== undefined) return [{ ...language, folder: '', within }];
    return inside === undefined ? [] : [{ ...language, folder: inside }];
  });
}

/** The path of one folder inside another, `''` where both are one. */
function pathBelow(outer: string, inner: string): string | undefined {
  const path = posix.relative(outer, inner);
  return path.startsWith('..') ? undefined : path;
}
