import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type OldSite, type Read, readers } from './settings.ts';

/** Reads the settings of the old site in the folder, in a folder of it, or beside it. Nothing of them is run. */
export function readOldSite(folder: string): OldSite | undefined {
  for (const home of homesOf(folder)) {
    const read = readers
      .map(([inner, file, reader]) => {
        const path = fileIn(join(home, inner), file);
        return path === undefined
          ? undefined
          : reader({ home, path, source: readFileSync(path, 'utf8') });
      })
      .find(Boolean);
    const site = read && placed(folder, home, read);
    if (site) return site;
  }
  return undefined;
}

/** The folder, those in it, and the one around it: settings lie beside the articles or above them. */
function homesOf(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !/^(node_modules|\.(?!vitepress|vuepress))/.test(entry.name),
    )
    .map((entry) => join(folder, entry.name));
  const below = inside.map((path) => join(path, 'src')).filter((path) => existsSync(path));
  return [folder, ...inside, ...below, dirname(folder)];
}

function fileIn(place: string, name: RegExp): string | undefined {
  if (!existsSync(place) || !lstatSync(place).isDirectory()) return undefined;
  const found = readdirSync(place, { withFileTypes: true }).find(
    (entry) => entry.isFile() && name.test(entry.name),
  );
  const path = found && join(place, found.name);
  return path !== undefined && lstatSync(path).size < 1024 * 1024 ? path : undefined;
}

/** Where the articles lie in the imported folder; settings of another folder say nothing of this one. */
function placed(folder: string, home: string, read: Read): OldSite | undefined {
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
    root: root === folder ? '' : root.slice(folder.length + 1),
  };
}
