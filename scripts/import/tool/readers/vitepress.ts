import { readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
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
    .map((entry) => readSettingsFile(folder, relative(folder, entry.parentPath), entry.name));
  const trees = [
    findKey(config, 'sidebar'),
    ...files.flatMap((text) => (text === undefined ? [] : [...literalsIn(text).values()])),
  ];
  const [nav = []] = trees.map(vitepressNav).toSorted((a, b) => size(b) - size(a));
  const root = textAt(config, 'srcDir') ?? '.';
  return {
    root,
    base: textAt(config, 'base') ?? '/',
    title: textAt(config, 'title'),
    nav,
    headings: 'vitepress',
    inherit: withheldBy(vitepressLists(config, root, source)),
  };
}

const size = (nav: readonly NavEntry[]): number =>
  nav.reduce((sum, { children }) => sum + 1 + size(children), 0);
