import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { literalsIn } from '../data/literals.ts';
import { readSettingsFile } from '../data/settings-file.ts';
import { findKey, textAt } from '../data/values.ts';
import { type NavEntry, vitepressNav } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';
import { vitepressLists, withheldBy } from '../withheld.ts';

/** The sidebar may stand in a file of its own among those of the settings. */
export function readVitepress({ path, source }: Settings): Read {
  const folder = dirname(path);
  const config = literalsIn(source).get('default');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /sidebar.*\.[cm]?[jt]s$|^[a-z]{2}\.[cm]?ts$/i.test(entry.name),
    )
    .slice(0, 20)
    .map((entry) => join(entry.parentPath, entry.name));
  const trees = [
    { file: path, nav: vitepressNav(findKey(config, 'sidebar')) },
    ...files.flatMap((file) => treesIn(folder, file)),
  ];
  const [{ file, nav } = { file: path, nav: [] }] = trees.toSorted(
    (a, b) => size(b.nav) - size(a.nav),
  );
  const root = textAt(config, 'srcDir') ?? '.';
  return {
    root,
    base: textAt(config, 'base') ?? '/',
    title: textAt(config, 'title'),
    nav,
    besides: [file],
    headings: 'vitepress',
    inherit: withheldBy(vitepressLists(config, root, source)),
  };
}

function treesIn(folder: string, file: string) {
  const text = readSettingsFile(folder, relative(folder, file)) ?? '';
  return [...literalsIn(text).values()].map((value) => ({ file, nav: vitepressNav(value) }));
}

const size = (nav: readonly NavEntry[]): number =>
  nav.reduce((sum, { children }) => sum + 1 + size(children), 0);
