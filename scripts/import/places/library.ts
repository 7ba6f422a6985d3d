import { posix } from 'node:path';
import { decoded } from '../../../site/content/decoded.ts';
import { hasHidden } from '../../../worker/contract/hidden-characters.ts';
import { type Anchors, findAnchor } from '../html/anchors.ts';

/** What links need to know of an imported article. */
interface Shelved {
  path: string;
  slug: string;
  title: string;
  fields: { draft?: true | undefined };
  zendeskId: string | undefined;
  anchors: Anchors;
}

export interface Library {
  byPath: Map<string, Shelved>;
  byZendeskId: Map<string, Shelved>;
  /** The imported folder's own name, with which some addresses begin. */
  folder: string;
}

export function shelve(articles: Shelved[], folder: string): Library {
  return {
    folder,
    byPath: new Map(articles.map((article) => [keyOf(article.path), article])),
    byZendeskId: new Map(articles.map((article) => [article.zendeskId ?? '', article])),
  };
}

/** The article that an address meant on the old site, and the heading in it; no article means none is known. */
export function linkedArticle(library: Library, from: string, href: string) {
  const [address = '', fragment = ''] = href.split(/#(.*)/s);
  const article = isWeb(address) ? byNumber(library, address) : byPath(library, from, address);
  return article && { article, heading: findAnchor(article.anchors, fragment) };
}

/** The path inside the folder that a relative or root-relative address means, or `undefined` outside it. */
export function pathInFolder(folder: string, from: string, address: string): string | undefined {
  const path = decoded(address.replace(/[?#].*$/s, '')).replace(/\\/g, '/');
  const inside = path.startsWith('/')
    ? path.slice(1).replace(new RegExp(`^${RegExp.escape(folder)}/`), '')
    : posix.join(posix.dirname(from), path);
  const plain = posix.normalize(inside);
  return plain.startsWith('..') || hasHidden(plain) ? undefined : plain;
}

const isWeb = (address: string) => /^(https?:)?\/\//i.test(address);

function byNumber({ byZendeskId }: Library, address: string): Shelved | undefined {
  const number = /\/hc\/(?:[\w-]+\/)?articles\/(\d+)/.exec(address)?.[1];
  return number === undefined ? undefined : byZendeskId.get(number);
}

function byPath(library: Library, from: string, address: string): Shelved | undefined {
  if (address === '') return library.byPath.get(keyOf(from));
  const path = pathInFolder(library.folder, from, address);
  if (path === undefined) return byNumber(library, address);
  const key = keyOf(path);
  const tried = [key, `${key}/index`, `${key}/overview`].map((name) => library.byPath.get(name));
  return tried.find(Boolean) ?? byNumber(library, address);
}

const keyOf = (path: string) =>
  path
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.(md|markdown|mdx|html?)$/, '');
