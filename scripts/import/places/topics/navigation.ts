import { posix } from 'node:path';
import type { NavEntry } from '../../tool/navigation.ts';
import type { OldSite } from '../../tool/old-site.ts';
import { createFinder, type Findable } from '../finder.ts';
import { folderNav } from './folder-nav.ts';

export interface NavPlace {
  /** What the navigation calls the article. */
  label: string;
  /** The heading above it. */
  group: string | undefined;
  order: number;
}

/** Where each article stands in the navigation of the old site, by its place. Of two lines for one article the first counts. */
export function navPlaces(
  articles: readonly Article[],
  site: OldSite | undefined,
  home: string,
): Map<string, NavPlace> {
  const root = site?.root ?? '';
  const folders = folderNav(articles, home);
  const settings = placesIn(articles, root, withFolders(navWithin(site)));
  // A navigation of few articles is one of something else.
  const isOfAll = settings.size > 0 && settings.size * 2 >= articles.length;
  if (isOfAll || !folders.hasSettings) return isOfAll ? settings : new Map();
  return placesIn(articles, root, below(root));

  function withFolders(nav: readonly NavEntry[]): NavEntry[] {
    return nav.flatMap((entry) =>
      entry.folder === undefined
        ? [{ ...entry, children: withFolders(entry.children) }]
        : below(posix.join(root, entry.folder)),
    );
  }

  /** Targets are written from the root of the articles. */
  function below(folder: string): NavEntry[] {
    const fromRoot = (entry: NavEntry): NavEntry => ({
      ...entry,
      target: entry.target && posix.relative(root, entry.target),
      children: entry.children.map(fromRoot),
    });
    return folders.entriesIn(folder).map(fromRoot);
  }
}

/** The navigation as its settings have it, seen from the folder, which may be a part of the articles. */
function navWithin(site: OldSite | undefined): readonly NavEntry[] {
  if (!site?.within) return site?.nav ?? [];
  const within = `${site.within}/`;
  return inside(site.nav);

  function inside(nav: readonly NavEntry[]): NavEntry[] {
    return nav.map((entry) => ({
      ...entry,
      target: cut(entry.target),
      ...(entry.folder !== undefined && { folder: cut(`${entry.folder}/`) ?? '-' }),
      children: inside(entry.children),
    }));
  }

  function cut(target: string | undefined): string | undefined {
    const plain = target?.replace(/^\/+/, '');
    return plain?.startsWith(within) ? plain.slice(within.length) : undefined;
  }
}

interface Article extends Findable {
  fields: { order?: number | undefined };
}

function placesIn(
  articles: readonly Findable[],
  root: string,
  entries: NavEntry[],
): Map<string, NavPlace> {
  const places = new Map<string, NavPlace>();
  const find = createFinder(articles);
  const start = posix.join(root, 'index.md');
  const nav = withoutOnlyRoot(entries);
  for (const entry of nav) walk(entry, entry.children.length > 0 ? entry.label : undefined);
  return places;

  function walk({ label, target, children }: NavEntry, group: string | undefined): void {
    const article = target === undefined ? undefined : articleAt(target);
    if (article && !places.has(article.place))
      places.set(article.place, {
        label,
        group: group || undefined,
        order: (places.size + 1) * 10,
      });
    for (const child of children) walk(child, group);
  }

  function articleAt(target: string): Findable | undefined {
    if (/^(https?:)?\/\//.test(target)) return undefined;
    const path = target.replace(/[?#].*$/s, '').replace(/^\/+/, '');
    const isFolder = path === '' || path.endsWith('/');
    return find(posix.join(root, path, isFolder ? 'index.md' : ''), start);
  }
}

/** One heading over everything groups nothing. */
function withoutOnlyRoot(nav: NavEntry[]): NavEntry[] {
  const groups = nav.filter(({ children }) => children.length > 0);
  const [only] = groups;
  const parts = only?.children.filter(({ children }) => children.length > 0) ?? [];
  return only && groups.length === 1 && parts.length > 1
    ? nav.flatMap((entry) =>
        entry === only ? [{ ...entry, children: [] }, ...entry.children] : [entry],
      )
    : nav;
}
