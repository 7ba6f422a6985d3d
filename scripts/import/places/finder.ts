import { shared } from '../reading/files/shared.ts';

export interface Findable {
  path: string;
  /** Where it would lie if the folder had one language. */
  place: string;
  /** Paths under which the old site had it besides its file's. */
  routes: readonly string[];
}

/** Finds the article that a path means, however exactly it says so; `from` is the path that asks. */
export function createFinder<Article extends Findable>(articles: readonly Article[]) {
  const exact = mapOf(articles, ({ path, place }) => [plain(path), plain(place)]);
  const lower = mapOf(articles, ({ path, place, routes }) =>
    [path, place, ...routes].flatMap((own) => [loose(plain(own)), loose(asFolder(own))]),
  );
  const nearest = nearestByEnd(articles);
  return find;

  function find(path: string, from: string): Article | undefined {
    const key = plain(path);
    const ways = [loose(key), loose(asFolder(path)), `${loose(key)}/overview`];
    const near = ways.map((way) => lower.get(way)).find(Boolean);
    return (
      exact.get(key) ?? near ?? nearest(asFolder(path), from) ?? withoutStart(asFolder(path), from)
    );
  }

  /** An address may begin with what the whole site began with: `/docs/`, a language, a version. */
  function withoutStart(key: string, from: string): Article | undefined {
    const parts = key.split('/');
    return [1, 2]
      .filter((count) => count < parts.length)
      .map((count) => parts.slice(count).join('/'))
      .map((rest) => lower.get(loose(rest)) ?? nearest(rest, from))
      .find(Boolean);
  }
}

/** Of the articles whose path ends so the one that lies nearest; a name alone has to be the only one. */
function nearestByEnd<Article extends Findable>(articles: readonly Article[]) {
  const byName = groupByAll(articles, ({ path, routes }) =>
    [path, ...routes].map((own) => lastOf(loose(asFolder(own)))),
  );
  const depth = ({ path }: Findable) => path.split('/').length;

  return (key: string, from: string): Article | undefined => {
    const end = `/${loose(key)}`;
    const found = (byName.get(lastOf(loose(key))) ?? []).filter(({ path, place, routes }) =>
      [path, place, ...routes].some((own) => `/${loose(asFolder(own))}`.endsWith(end)),
    );
    if (!key.includes('/')) return only(found);
    return found.toSorted(
      (a, b) => shared(b.path, from) - shared(a.path, from) || depth(a) - depth(b),
    )[0];
  };
}

/** A path as all ways to write it have it: without its ending. */
export const plain = (path: string) =>
  path
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.(md|markdown|mdx|html?)$/i, '');

/** The page of a folder has the folder's address. */
const asFolder = (path: string) =>
  plain(path)
    .replace(/(?<=^|\/)(index|_index|readme)$/i, '')
    .replace(/\/$/, '');

/** Capitals make no difference, nor do the numbers and dates that give files their order. */
const loose = (path: string) =>
  path
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/^\d{4}-\d\d-\d\d-(?=.)|^\d+[-_. ]+(?=\D)/, ''))
    .join('/');

const lastOf = (path: string) => path.split('/').at(-1) ?? '';

const only = <Item>(items: Item[]) => (items.length === 1 ? items[0] : undefined);

function mapOf<Item>(items: readonly Item[], keysOf: (item: Item) => string[]): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) for (const key of keysOf(item)) if (!map.has(key)) map.set(key, item);
  return map;
}

function groupByAll<Item>(items: readonly Item[], keysOf: (item: Item) => string[]) {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
