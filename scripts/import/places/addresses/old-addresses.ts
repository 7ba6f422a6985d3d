import { basename, posix } from 'node:path';
import { isSafeAddress } from '../../reading/front-matter/fields.ts';
import type { OldSite } from '../../tool/old-site.ts';
import { createFinder, type Findable } from '../finder.ts';

export interface Addressed extends Findable {
  /** The language that its path names, if it names one. */
  code?: string | undefined;
  oldAddresses: string[];
}

/** Gives each article the addresses that it had on the old site by the rules of its tool. */
export function withOldAddresses<Article extends Addressed>(
  articles: Article[],
  site: OldSite | undefined,
): Article[] {
  if (!site) return articles;
  const find = createFinder(articles);
  const further = Map.groupBy(
    site.redirects.map(([from, to]) => ({
      from,
      article: find(posix.join(site.root, to), `${site.root}/index.md`),
    })),
    ({ article }) => article,
  );
  return articles.map((article) => {
    // Each language has those of its own.
    const base = posix.join(site.base, startOf(article, site) ?? '');
    const redirects = (further.get(article) ?? []).map(({ from }) => addressAt(base, from));
    const all = [...article.oldAddresses, ...addressesOf(article, site), ...redirects];
    return { ...article, oldAddresses: [...new Set(all.filter(isSafeAddress))] };
  });
}

/** By the path of its file; a slug or a permalink stands in for it. */
function addressesOf({ routes, ...article }: Addressed, site: OldSite): string[] {
  const place = placeOf(article, site);
  if (place === undefined) return [];
  const { start, file } = place;
  const folder = posix.dirname(article.path);
  const given = routes.map((route) =>
    route.startsWith('/') ? route : posix.join(posix.dirname(file), posix.relative(folder, route)),
  );
  const own = site.addressesOf?.(file) ?? [file];
  return [...own, ...given].map((route) => addressAt(posix.join(site.base, start), route));
}

/** What the addresses of a translation begin with, where its tool has a rule for that. */
function startOf({ path, place, code }: Omit<Addressed, 'routes' | 'oldAddresses'>, site: OldSite) {
  const own = site.languages?.find(({ folder }) => isBelow(path, folder));
  const isTold = site.hasLanguageFolders || basename(path) !== basename(place) || inTree(path);
  return own?.start ?? (code !== undefined && isTold ? site.startOf?.(code) : undefined);
}

/** A file from the root of the articles, and what the addresses of its folder and language begin with. */
function placeOf({ path, place, code }: Omit<Addressed, 'routes'>, site: OldSite) {
  const own = site.languages?.find(({ folder }) => isBelow(path, folder));
  if (own) return { start: own.start, file: posix.join(own.within ?? '', below(path, own.folder)) };
  const start = startOf({ path, place, code }, site);
  const from = start === undefined ? path : place;
  const part = partsOf(site).find(({ root }) => isBelow(from, root));
  if (!part) return undefined;
  const file = posix.join(part.within, below(from, part.root));
  return { start: posix.join(start ?? '', part.route), file };
}

/** Where articles lie, the main folder first. */
const partsOf = ({ root, within, route = '', further = [] }: OldSite) => [
  { root, within, route },
  ...further.map((part) => ({ ...part, within: '' })),
];

/** Docusaurus keeps translations in a tree of their own. */
const inTree = (path: string) => /(?:^|\/)i18n\//.test(path);

function addressAt(start: string, route: string): string {
  const plain = route
    .replace(/\.(mdx?|markdown|html?)$/i, '')
    .replace(/(?<=^|\/)(index|_index|readme)$/i, '');
  return encodeURI(posix.join('/', start, plain));
}

const isBelow = (path: string, root: string) => root === '' || path.startsWith(`${root}/`);

const below = (path: string, root: string) => (root === '' ? path : path.slice(root.length + 1));
