import {
  type Locale,
  languageOf,
  locales,
  nearestLocale,
} from '../../../../site/languages/registry/locales.ts';
import { addressKey } from '../../../../worker/contract/published/redirects.ts';
import { findAnchor } from '../../html/headings/anchors.ts';
import type { DeskSection } from '../exports/export.ts';
import type { PreparedArticle } from '../prepare.ts';
import { bareKey, keysOf, languageIn, nowhere, numberIn } from './address-keys.ts';
import { nearestTopics } from './nearest-topics.ts';

/** Where the addresses of a desk lead here. */
export interface AddressBook {
  /** What an address in an article means: a path of our site, or why there is none. */
  lead: (href: string, from: PreparedArticle) => Led;
}

type Led =
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

export function addressBook(contents: Contents): AddressBook {
  const ids = articleIds(contents.articles);
  const toArticle = articleLeader(contents.articles);
  const toPage = pageLeader(contents);
  const own = new Set([
    nowhere.host,
    ...contents.hosts,
    ...contents.articles.flatMap(({ addresses }) =>
      addresses.map((address) => new URL(address, nowhere).host),
    ),
  ]);

  return {
    lead(href, from) {
      const [, fragment = ''] = href.split(/#(.*)/s);
      if (href.startsWith('#')) return toHeading(from, from, fragment);
      const base = new URL(from.addresses[0] ?? '/', nowhere);
      if (!URL.canParse(href, base)) return { nowhere: 'not in the export' };
      const { host, pathname, protocol } = new URL(href, base);
      if (!/^https?:$/.test(protocol)) return { elsewhere: true };

      const isOwn = own.has(host);
      const id = isOwn ? ids.of(pathname) : ids.ofNumber(pathname);
      if (id !== undefined) return toArticle(id, { from, pathname, fragment });
      if (isOwn ? files.test(pathname) : filesElsewhere.test(host + pathname))
        return { elsewhere: true, isFile: true };
      if (!isOwn) return { elsewhere: true };
      const page = toPage(pathname, from.locale);
      return 'nowhere' in page && fileName.test(pathname)
        ? { elsewhere: true, isFile: true }
        : page;
    },
  };
}

/** Which article an address means, whatever its language. */
function articleIds(articles: readonly Linkable[]) {
  const byKey = new Map<string, string>();
  const note = (key: string, id: string) => {
    if (!byKey.has(key)) byKey.set(key, id);
  };
  for (const { id, addresses } of articles) {
    for (const address of addresses)
      for (const key of keysOf(new URL(address, nowhere).pathname)) note(key, id);
    if (/^\d+$/.test(id)) note(id, id);
  }
  return {
    of: (pathname: string): string | undefined =>
      keysOf(pathname)
        .map((key) => byKey.get(key))
        .find((id) => id !== undefined),
    /** A long number is one desk's alone, so it is known on its other domains too. */
    ofNumber(pathname: string): string | undefined {
      const number = numberIn(pathname);
      return number !== undefined && number.length > 6 ? byKey.get(number) : undefined;
    },
  };
}

interface Meant {
  from: PreparedArticle;
  pathname: string;
  fragment: string;
}

/** Leads to an article in the language of the one that links, else in another; an article's own translation is meant as such. */
function articleLeader(articles: readonly Linkable[]) {
  const byId = Map.groupBy(articles, ({ id }) => id);
  const languages = addressedLanguages(articles);

  return (id: string, { from, pathname, fragment }: Meant): Led => {
    const translations = byId.get(id) ?? [];
    // A draft may lead to drafts: neither has a page yet.
    const shown = translations.filter(({ fields }) => from.fields.draft || !fields.draft);
    if (id !== from.id) {
      const article = shown.find(({ locale }) => locale === from.locale) ?? shown[0];
      return article ? toHeading(article, from, fragment) : { nowhere: 'a draft' };
    }
    const meant = languages(pathname, from.locale);
    if (meant === from.locale) return toHeading(from, from, fragment);
    const translation = shown.find(({ locale }) => locale === meant);
    if (translation) return toHeading(translation, from, fragment);
    const isDraft = translations.some(({ locale }) => locale === meant);
    return { nowhere: isDraft ? 'a draft' : 'not in the export' };
  };
}

/**
 * The language of ours that an address of an article means: the one of the article that has exactly this address, else the one
 * that it names, else that of the article which links. Nothing where it names one that there is not here.
 */
function addressedLanguages(articles: readonly Linkable[]) {
  const byKey = Map.groupBy(
    articles.flatMap(({ locale, addresses }) =>
      addresses.map((address) => ({ key: addressKey(new URL(address, nowhere).pathname), locale })),
    ),
    ({ key }) => key,
  );
  return (pathname: string, own: Locale): Locale | undefined => {
    const exact = new Set(byKey.get(addressKey(pathname))?.map(({ locale }) => locale));
    const [only] = exact;
    if (exact.size === 1 && only !== undefined) return only;
    const named = languageIn(pathname);
    return exact.size > 1 || named === undefined ? own : nearestLocale(named, locales);
  };
}

function toHeading(article: Linkable, from: PreparedArticle, fragment: string): Led {
  const heading = findAnchor(article.anchors, fragment);
  const place = heading ? `#${heading}` : '';
  const isHere = article.id === from.id && article.locale === from.locale;
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

/** Leads to the topic of a section, or to the nearest that customers can see; to all topics where there is none near. */
function pageLeader({ articles, sections, topics }: Contents) {
  /** An address may be that of several sections: those that lie in it. */
  const shelves = Map.groupBy(
    sections.flatMap(({ id, addresses }) =>
      [...addresses.values()]
        .flat()
        .map((address) => ({ key: bareKey(new URL(address, nowhere).pathname), id })),
    ),
    ({ key }) => key,
  );
  const published = new Set(
    articles.filter(({ fields }) => !fields.draft).map(({ locale, topic }) => `${locale} ${topic}`),
  );

  const nearest = new Map(
    locales.map((locale) => [
      locale,
      nearestTopics(sections, topics, (topic) => published.has(`${locale} ${topic}`)),
    ]),
  );

  return (pathname: string, locale: Locale): Led => {
    const key = bareKey(pathname);
    const meant = shelves.get(key) ?? [];
    const [shelf] = [locale, ...locales].flatMap((shown) => {
      const found = meant.map(({ id }) => ({
        own: topics.get(id),
        topic: nearest.get(shown)?.(id),
      }));
      // Of several the one that has articles itself.
      const { topic } =
        found.find(({ own, topic }) => own === topic) ?? found.find(({ topic }) => topic) ?? {};
      return topic === undefined ? [] : [`${baseOf(shown, locale)}topics/${topic}/`];
    });
    if (shelf) return { to: shelf };
    if (meant.length > 0) return { to: '/topics/' };
    const page = pages.find(([paths]) => paths.test(key))?.[1];
    return page ? { to: page } : { nowhere: 'not in the export' };
  };
}

/** What the addresses of a language begin with in an article: nothing where it is the article's own. */
const baseOf = (locale: Locale, own: Locale) =>
  locale === own ? '/' : `/${languageOf(locale).path}/`;

/** The pages that every desk has. */
const pages: [RegExp, string][] = [
  [/^(\/hc|\/support|\/support\/(home|solutions)|)$/, '/'],
  [/^(\/hc\/requests\/new|\/support\/tickets\/new|\/contact)$/, '/contact/'],
];

/** What lies at the desk beside its articles, and goes with it. */
const files = /\/(article_attachments|attachments|user_images|helpdesk\/attachments)\//;

/** A name that ends as a file does, and not as a page. */
const fileName = /\.(?!html?$|php$|aspx?$|jsp$|md$)[a-z][a-z0-9]{1,4}$/i;

/** The same where desks keep the files of all of their customers. */
const filesElsewhere =
  /\/(article_attachments|helpdesk\/attachments)\/|\b(intercomcdn|attachment\.freshdesk|helpscout|d33v4339jhl8k0\.cloudfront)\.[a-z]+\//;
