import { type Locale, languageOf, locales } from '../../../../site/languages/registry/locales.ts';
import { addressKey } from '../../../../worker/contract/published/redirects.ts';
import { findAnchor } from '../../html/anchors.ts';
import type { DeskSection } from '../exports/export.ts';
import type { PreparedArticle } from '../prepare.ts';

/** Where the addresses of a desk lead here. */
export interface AddressBook {
  /** What an address in an article means: a path of our site, or why there is none. */
  lead: (href: string, from: PreparedArticle) => Led;
}

export type Led =
  | {
      to: string;
      /** The article is there, the part of it that was meant is not. */
      lost?: boolean;
      /** Of an article that it leads to. */
      title?: string;
    }
  /** It is none of the desk's articles; a file there goes with the account. */
  | { elsewhere: true; isFile?: true }
  | { nowhere: 'a draft' | 'not in the export' | 'a part of this article' };

/** What links need to know of an article. */
export type Linkable = Pick<
  PreparedArticle,
  'id' | 'locale' | 'topic' | 'slug' | 'title' | 'addresses' | 'anchors'
> & { fields: { draft?: true | undefined } };

interface Contents {
  articles: readonly Linkable[];
  sections: readonly DeskSection[];
  /** The topic of each section. */
  topics: ReadonlyMap<string, string>;
  /** Hosts under which the desk was, besides those that its articles name. */
  hosts: readonly string[];
}

export function addressBook({ articles, sections, topics, hosts }: Contents): AddressBook {
  const byAddress = new Map<string, string>();
  const byId = Map.groupBy(articles, ({ id }) => id);
  for (const { id, addresses } of articles) {
    for (const address of addresses) {
      const { pathname } = new URL(address, nowhere);
      const number = numberIn(pathname);
      for (const key of [keyOf(pathname), bareKey(pathname), pageKey(pathname), number])
        if (key !== undefined && !byAddress.has(key)) byAddress.set(key, id);
    }
    if (/^\d+$/.test(id) && !byAddress.has(id)) byAddress.set(id, id);
  }
  /** An address may be that of several sections: those that lie in it. */
  const shelves = Map.groupBy(
    sections.flatMap(({ id, addresses }) =>
      [...addresses.values()].flat().map((address) => ({
        key: bareKey(new URL(address, nowhere).pathname),
        topic: topics.get(id) ?? '',
      })),
    ),
    ({ key }) => key,
  );
  const own = new Set([
    nowhere.host,
    ...hosts,
    ...articles.flatMap(({ addresses }) =>
      addresses.map((address) => new URL(address, nowhere).host),
    ),
  ]);
  const published = new Set(
    articles.filter(({ fields }) => !fields.draft).map(({ locale, topic }) => `${locale} ${topic}`),
  );

  function lead(href: string, from: PreparedArticle): Led {
    const [, fragment = ''] = href.split(/#(.*)/s);
    if (href.startsWith('#')) return toHeading(from, from, fragment);
    const base = new URL(from.addresses[0] ?? '/', nowhere);
    if (!URL.canParse(href, base)) return { nowhere: 'not in the export' };
    const { host, pathname, protocol } = new URL(href, base);
    if (!/^https?:$/.test(protocol)) return { elsewhere: true };

    const isOwn = own.has(host);
    const id = idOf(pathname, isOwn);
    if (id !== undefined) return toArticle(id, from, fragment);
    if (isOwn ? files.test(pathname) : filesElsewhere.test(host + pathname))
      return { elsewhere: true, isFile: true };
    if (!isOwn) return { elsewhere: true };
    return toPage(pathname, from);
  }

  /** A long number is one desk's alone, so it is known on its other domains too. */
  function idOf(pathname: string, isOwn: boolean): string | undefined {
    const number = numberIn(pathname);
    if (!isOwn)
      return number !== undefined && number.length > 6 ? byAddress.get(number) : undefined;
    return (
      byAddress.get(keyOf(pathname)) ??
      byAddress.get(bareKey(pathname)) ??
      byAddress.get(pageKey(pathname)) ??
      (number === undefined ? undefined : byAddress.get(number))
    );
  }

  function toArticle(id: string, from: PreparedArticle, fragment: string): Led {
    const translations = byId.get(id) ?? [];
    // A draft may lead to drafts: neither has a page yet.
    const shown = translations.filter(({ fields }) => from.fields.draft || !fields.draft);
    const article = shown.find(({ locale }) => locale === from.locale) ?? shown[0];
    if (id === from.id) return toHeading(from, from, fragment);
    return article ? toHeading(article, from, fragment) : { nowhere: 'a draft' };
  }

  function toHeading(article: Linkable, from: PreparedArticle, fragment: string): Led {
    const heading = findAnchor(article.anchors, fragment);
    const place = heading ? `#${heading}` : '';
    const isHere = article.id === from.id;
    if (isHere && place) return { to: place };
    if (isHere && heading === undefined && fragment !== '')
      return { nowhere: 'a part of this article' };
    if (isHere && from.fields.draft) return { nowhere: 'a draft' };
    return {
      to: `${baseOf(article.locale, from.locale)}articles/${article.slug}/${place}`,
      lost: heading === undefined,
      title: article.title,
    };
  }

  function toPage(pathname: string, { locale }: PreparedArticle): Led {
    const [shelf] = [locale, ...locales].flatMap((shown) =>
      (shelves.get(bareKey(pathname)) ?? [])
        .filter(({ topic }) => published.has(`${shown} ${topic}`))
        .map(({ topic }) => ({ topic, base: baseOf(shown, locale) })),
    );
    if (shelf) return { to: `${shelf.base}topics/${shelf.topic}/` };
    const page = pages.find(([paths]) => paths.test(bareKey(pathname)))?.[1];
    return page ? { to: page } : { nowhere: 'not in the export' };
  }

  return { lead };
}

/** What the addresses of a language begin with in an article: nothing where it is the article's own. */
const baseOf = (locale: Locale, own: Locale) =>
  locale === own ? '/' : `/${languageOf(locale).path}/`;

/** Where a desk is whose export says only paths. */
export const nowhere = new URL('https://desk.invalid/');

/** The pages that every desk has. */
const pages: [RegExp, string][] = [
  [/^(\/hc|\/support|\/support\/(home|solutions)|)$/, '/'],
  [/^(\/hc\/requests\/new|\/support\/tickets\/new|\/contact)$/, '/contact/'],
];

/** What lies at the desk beside its articles, and goes with it. */
const files = /\/(article_attachments|attachments|user_images|helpdesk\/attachments)\//;

/** The same where desks keep the files of all of their customers. */
const filesElsewhere =
  /\/(article_attachments|helpdesk\/attachments)\/|\b(intercomcdn|attachment\.freshdesk|helpscout|d33v4339jhl8k0\.cloudfront)\.[a-z]+\//;

/** Behind the title may stand the number of a comment, behind the number a language. */
const numberIn = (pathname: string) =>
  /\/articles?\/(\d+)(?:-[^/]*)?(?:\/(?:comments\/\d+|[a-z]{2,3}(?:-[a-z0-9]+)*))?\/?$/i.exec(
    pathname,
  )?.[1];

const keyOf = addressKey;

/** The same without a language: `/hc/articles/12` for `/hc/en-us/articles/12-Refunds`. */
const bareKey = (pathname: string) =>
  keyOf(pathname).replace(
    /^((?:\/hc)?)(?:\/l)?\/(?!hc\b)[a-z]{2,3}(?:-[a-z0-9]{2,8})*(?=\/|$)/,
    '$1',
  );

/** The same without the ending of a file: `/guide` for `/guide/index.html`. */
const pageKey = (pathname: string) => keyOf(pathname).replace(/(?:\/index)?\.html?$/, '');
