import { posix } from 'node:path';
import { isSafeAddress } from '../reading/front-matter/fields.ts';
import type { OldSite } from '../tool/old-site.ts';
import { createFinder, type Findable } from './finder.ts';

interface Addressed extends Findable {
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
    const redirects = (further.get(article) ?? []).map(({ from }) => addressOf(from, site));
    const own = isBelow(article.path, site.root) ? addressesOf(article, site) : [];
    const all = [...article.oldAddresses, ...own, ...redirects].filter(isSafeAddress);
    return { ...article, oldAddresses: [...new Set(all)] };
  });
}

/** By the path of its file; a slug or a permalink stands in for it. */
function addressesOf({ path, routes }: Findable, site: OldSite): string[] {
  const own = site.languages?.find(({ folder }) => isBelow(path, folder));
  const file = own
    ? own.start + path.slice(own.folder.length + 1)
    : path.slice(site.root === '' ? 0 : site.root.length + 1);
  const given = routes.map((route) =>
    isBelow(route, site.root) && site.root !== '' ? route.slice(site.root.length) : route,
  );
  const post = postOf(file, site.permalink);
  return [...(post === undefined ? [file] : post), ...given].map((route) => addressOf(route, site));
}

/** A post is known by its day and its name; without a rule for both nobody knows its address. */
function postOf(file: string, permalink: string | undefined): string[] | undefined {
  const [, year = '', month = '', day = '', title] =
    /(?:^|\/)_posts\/(?:.*\/)?(\d{4})-(\d\d)-(\d\d)-(.+)\.\w+$/.exec(file) ?? [];
  if (title === undefined) return undefined;
  const values: Record<string, string> = { year, month, day, title, slug: title, name: title };
  const address = permalink?.replace(/:(\w+)/g, (name, key: string) => values[key] ?? name);
  return address === undefined || address.includes(':') ? [] : [address];
}

function addressOf(route: string, { base }: OldSite): string {
  const plain = route
    .replace(/\.(mdx?|markdown|html?)$/i, '')
    .replace(/(?<=^|\/)(index|_index|readme)$/i, '')
    .replace(/(?<=^|\/)\d+[-_.]+(?=\D)/g, '');
  return encodeURI(posix.join(base, plain));
}

const isBelow = (path: string, root: string) => root === '' || path.startsWith(`${root}/`);
