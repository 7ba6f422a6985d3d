import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const mostAbove = 6;

/** Where settings lie: the folder, those in it, and those above it. */
export function homesOf(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !/^(node_modules|\.(?!vitepress|vuepress))/.test(entry.name),
    )
    .map((entry) => join(folder, entry.name));
  const below = inside.map((path) => join(path, 'src')).filter(isFolder);
  return [folder, ...inside, ...below, ...foldersAbove(folder)];
}

/** Up to the one that git keeps as a whole; without git the nearest alone, for those above are of something else. */
export function foldersAbove(folder: string): string[] {
  const above: string[] = [];
  for (let path = folder; above.length <= mostAbove; path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return above;
    if (dirname(path) === path) break;
    above.push(dirname(path));
  }
  return above.slice(0, 1);
}

export const isFolder = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
