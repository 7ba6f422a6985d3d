import { posix } from 'node:path';
import { looselyDecoded } from '../../../site/content/addresses/decoded.ts';
import { hasHidden } from '../../../worker/contract/hidden-characters.ts';
import { type Anchors, findAnchor } from '../html/headings/anchors.ts';
import { createFinder, type Findable, plain } from './finder.ts';
import type { Topic } from './topics/topics.ts';

/** What links need to know of an imported article. */
interface Shelved extends Findable {
  slug: string;
  title: string;
  topic: Topic;
  /** The home page stands in for it. */
  isFrontPage?: true;
  fields: { draft?: true | undefined; publishAt?: string | undefined };
  zendeskId: string | undefined;
  anchors: Anchors;
  /** Its addresses on the old site. */
  oldAddresses: readonly string[];
}

export interface Library {
  /** The article of a path, as a link from another path means it. */
  find: (path: string, from: string) => Shelved | undefined;
  /** The article that had a path as its address. */
  at: (address: string) => Shelved | undefined;
  findZendesk: (id: string) => Shelved | undefined;
  /** The topics of what lies below a folder. */
  topicsOf: (folder: string) => Topic[];
  /** The imported folder's own name, with which some addresses begin. */
  folder: string;
  /** What the old site's own addresses begin with. */
  origins: readonly string[];
  /** The paths of its first page. */
  starts: readonly string[];
}

interface Paths<Article> extends Pick<Library, 'folder' | 'starts'> {
  find: (path: string, from: string) => Article | undefined;
  at: (address: string) => Article | undefined;
}

export function shelve(
  articles: readonly Shelved[],
  folder: string,
  site: { origin: string | undefined; base: string } | undefined,
): Library {
  const find = createFinder(articles);
  const byAddress = new Map(
    articles
      .flatMap((article) =>
        article.oldAddresses.map((address) => [addressKey(address), article] as const),
      )
      .toReversed(),
  );
  const byZendeskId = new Map(articles.map((article) => [article.zendeskId ?? '', article]));

  return {
    folder,
    origins: site?.origin ? [site.origin] : [],
    starts: ['/', ...(site ? [site.base.replace(/\/*$/, '/')] : [])],
    find,
    at: (address) => byAddress.get(addressKey(address)),
    findZendesk: (id) => byZendeskId.get(id),
    topicsOf(path) {
      const start = `/${path.replace(/^\/|\/$/g, '').toLowerCase()}/`;
      const below = articles.filter(({ path: own }) => `/${own.toLowerCase()}`.includes(start));
      return [...new Set(below.map(({ topic }) => topic))];
    },
  };
}

/** The article that an address meant on the old site, and the heading in it; no article means none is known. */
export function linkedArticle(library: Library, from: string, href: string) {
  const [address = '', fragment = ''] = ownAddress(library, href).split(/#(.*)/s);
  const number = /\/hc\/(?:[\w-]+\/)?articles\/(\d+)/.exec(address)?.[1];
  const article =
    (isWeb(address) ? undefined : articleByPath(library, from, address)) ??
    (number === undefined ? undefined : library.findZendesk(number));
  return article && { article, heading: findAnchor(article.anchors, fragment) };
}

/** Whether an address meant the first page of the old site, which is the first page of this one. */
export function isHome(library: Library, href: string): boolean {
  const address = ownAddress(library, href).replace(/[?#].*$/s, '');
  return library.starts.some((start) => address.replace(/\/*$/, '/') === start);
}

/** The page of the articles that lie in the folder that an address means: their topic, or all topics. */
export function linkedFolder(library: Library, from: string, href: string): string | undefined {
  const address = ownAddress(library, href);
  if (isWeb(address) || /^(#|$|\/?[?#]?$)/.test(address)) return undefined;
  const path = pathInFolder(library.folder, from, address);
  if (path === undefined || path === '.') return undefined;
  const [topic, ...others] = library.topicsOf(path);
  if (!topic) return undefined;
  return others.length === 0 ? `topics/${topic.id}/` : 'topics/';
}

/** The path inside the folder that a relative or root-relative address means, or `undefined` outside it. */
export function pathInFolder(folder: string, from: string, address: string): string | undefined {
  const path = looselyDecoded(address.replace(/[?#].*$/s, '')).replace(/\\/g, '/');
  const inside = path.startsWith('/')
    ? path.slice(1).replace(new RegExp(`^${RegExp.escape(folder)}/`), '')
    : posix.join(posix.dirname(from), path);
  const plain = posix.normalize(inside);
  return plain.startsWith('..') || hasHidden(plain) ? undefined : plain;
}

const addressKey = (address: string) => plain(looselyDecoded(address)).toLowerCase();

/** The article that an address means, as a path from another one or from the root. */
export function articleByPath<Article>(
  { find, folder, at, starts }: Paths<Article>,
  from: string,
  address: string,
): Article | undefined {
  // From the root on it is an address, with what all of them begin with or without it.
  const full = starts.map((start) => at(start + address.slice(1).replace(/[?].*$/s, '')));
  const known = address.startsWith('/') ? full.find(Boolean) : undefined;
  if (known) return known;
  if (address === '') return find(from, from);
  const path = pathInFolder(folder, from, address);
  // Where a page is a folder of its own, what is beside it is one step further up.
  const below = pathInFolder(folder, `${plain(from)}/index.md`, address);
  // Some tools look from the root of the articles too.
  const named = /\.mdx?$/i.test(address.replace(/[?#].*$/s, ''))
    ? address.replace(/^(?:\.{1,2}\/)+/, '')
    : undefined;
  const isHere = /^(?:\/|\.\/?$)/.test(address);
  const asked = isHere ? [path] : [path, below, named];
  return asked
    .flatMap((place) => (place === undefined || place === '.' ? [] : (find(place, from) ?? [])))
    .at(0);
}

/** An address on the old site's own domain as one from its root. */
export function ownAddress({ origins }: Library, href: string): string {
  const origin = origins.find((start) => href.startsWith(start));
  return origin === undefined ? href : `/${href.slice(origin.length).replace(/^\/+/, '')}`;
}

export const isWeb = (address: string) => /^(https?:)?\/\//i.test(address);
