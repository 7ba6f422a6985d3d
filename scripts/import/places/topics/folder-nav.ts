import { dirname, posix } from 'node:path';
import { type FolderSettings, folderSettings } from '../../tool/folders.ts';
import type { NavEntry } from '../../tool/navigation.ts';
import type { Findable } from '../finder.ts';

interface Ordered extends Findable {
  fields: { order?: number | undefined };
}

interface Folder<Article> {
  settings: FolderSettings | undefined;
  files: Map<string, Article>;
  folders: Map<string, Folder<Article>>;
}

/**
 * The navigation that the folders of articles make by themselves, as Docusaurus and MkDocs have it: each says in a file of its
 * own what it is called and where it or its files stand.
 */
export function folderNav<Article extends Ordered>(articles: readonly Article[], home: string) {
  const top = newFolder<Article>();
  top.settings = folderSettings(home, '');
  let hasSettings = top.settings !== undefined;
  for (const article of articles) {
    const name = posix.basename(article.place);
    folderOf(article).files.set(name.replace(/\.\w+$/, ''), article);
  }
  return {
    /** Whether one of them says anything. */
    hasSettings,
    entriesIn: (path: string) => entriesIn(at(path)),
  };

  function folderOf({ path, place }: Article): Folder<Article> {
    const parts = partsOf(posix.dirname(place));
    // A translation lies elsewhere, below folders of the same names.
    let real = dirname(path);
    const reals = parts.map(() => '');
    for (let depth = parts.length - 1; depth >= 0; depth -= 1) {
      if (posix.basename(real) !== parts[depth]) break;
      reals[depth] = real;
      real = dirname(real);
    }
    return parts.reduce((folder, part, depth) => {
      const inner = folder.folders.get(part) ?? newFolder<Article>();
      folder.folders.set(part, inner);
      inner.settings ??= reals[depth] ? folderSettings(home, reals[depth]) : undefined;
      hasSettings ||= inner.settings !== undefined;
      return inner;
    }, top);
  }

  function at(path: string): Folder<Article> {
    return partsOf(path).reduce((folder, part) => folder.folders.get(part) ?? newFolder(), top);
  }
}

const newFolder = <Article>(): Folder<Article> => ({
  settings: undefined,
  files: new Map(),
  folders: new Map(),
});

const partsOf = (path: string) => path.split('/').filter((part) => part !== '' && part !== '.');

interface Item {
  name: string;
  order: number;
  entry: NavEntry;
}

function entriesIn<Article extends Ordered>({
  settings,
  files,
  folders,
}: Folder<Article>): NavEntry[] {
  const pages = [...files].map(([name, article]): Item => {
    const order = article.fields.order ?? numberIn(name);
    return { name, order, entry: entryOf('', article.place, []) };
  });
  const sections = [...folders].map(([name, folder]): Item => {
    const order = folder.settings?.position ?? numberIn(name);
    return {
      name,
      order,
      entry: entryOf(folder.settings?.label ?? '', undefined, entriesIn(folder)),
    };
  });
  const items = [...pages, ...sections].toSorted(
    (a, b) =>
      Number(isPage(b)) - Number(isPage(a)) || a.order - b.order || (a.name < b.name ? -1 : 1),
  );
  return inListedOrder(items, settings?.items).map(({ entry }) => entry);
}

/** Those that the folder lists, in that order; the others where it says so, else behind them. */
function inListedOrder(items: Item[], listed: FolderSettings['items']): Item[] {
  if (!listed) return items;
  const named = (target: string) =>
    items.find(({ name }) => name === target.replace(/\/$/, '').replace(/\.\w+$/, ''));
  const places = listed.map(({ target, label }) => {
    const item = target === undefined ? undefined : named(target);
    return item && { ...item, entry: { ...item.entry, label: label || item.entry.label } };
  });
  const known = new Set(places.flatMap((item) => item?.name ?? []));
  const rest = items.filter(({ name }) => !known.has(name));
  const at = listed.findIndex(({ target }) => target === undefined);
  const isListed = (item: Item | undefined) => item !== undefined;
  const end = at === -1 ? places.length : at;
  return [...places.slice(0, end).filter(isListed), ...rest, ...places.slice(end).filter(isListed)];
}

const entryOf = (label: string, target: string | undefined, children: NavEntry[]): NavEntry => ({
  label,
  target,
  children,
});

const isPage = ({ name }: Item) => /^(index|_index|readme)$/i.test(name);

/** A number before the name gives files and folders their order. */
const numberIn = (name: string) =>
  Number(/^(\d+)[-_. ]/.exec(name)?.[1] ?? Number.POSITIVE_INFINITY);
