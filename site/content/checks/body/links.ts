import type { Nodes } from 'mdast';
import type { Locale } from '../../../languages/registry/locales.ts';
import { decoded } from '../../addresses/decoded.ts';
import { pagePath } from '../../addresses/pages.ts';
import { filesOfSite, isOfWorker, pagesOfEachLanguage } from '../../addresses/site-files.ts';
import { didYouMean } from '../../advice/did-you-mean.ts';
import {
  attributeOf,
  definitionOf,
  headingIds,
  isTag,
  type ParsedArticle,
} from '../../article/body/nodes.ts';
import { publishedFrom } from '../../article/front-matter.ts';
import { hrefsIn, linkTarget, pathOnSite } from '../../article/links.ts';
import type { ReadArticle } from '../../article/read.ts';
import { settings } from '../../settings.ts';
import { topics } from '../../topics.ts';

/** What a link is looked up in. */
interface Known {
  articles: readonly ReadArticle[];
  byPath: ReadonlyMap<string, ReadArticle>;
  /** Addresses that lead on to an article. */
  former: ReadonlySet<string>;
  /** What a `#` can lead to on the page of an article. */
  ids: ReadonlyMap<string, readonly string[]>;
  now: Date;
}

/** What links: an article, or a text that is no article's. */
interface From {
  path: string;
  locale: Locale;
  /** Missing where nobody knows, as the front matter cannot be read. */
  publishedFrom: number | undefined;
}

/** What links, in what is known. */
interface Place extends Known {
  from: From;
}

/** Says of each node whether it is a link, or a card, to a page of the site or a heading that is not there. */
export function linkFaults(
  articles: readonly ReadArticle[],
  parsed: readonly ParsedArticle[],
  now: Date,
) {
  const known = knownOf(articles, parsed, now);
  return (node: Nodes, article: ParsedArticle): string | undefined => {
    const { path, locale, data, nodes } = article;
    const from = { path, locale, publishedFrom: data && publishedFrom(data) };
    const card = isTag(node) && node.name === 'Card' ? attributeOf(node, 'to') : undefined;
    if (card !== undefined) return cardFault(card, { ...known, from });
    return hrefsOf(node, nodes)
      .map((href) => linkFault(href, { ...known, from }))
      .find((fault) => fault !== undefined);
  };
}

/** Says of a known issue's `link`, the slug of an article or an address, where it leads nowhere. */
export function noticeLinkFaults(articles: readonly ReadArticle[], now: Date) {
  // Which headings an article has is for its own links to know: an issue leads to the page.
  const known = knownOf(articles, [], now);
  return (link: string): string | undefined => {
    if (/^https?:|^\//.test(link))
      return settings.locales
        .map((locale) => linkFault(link, { ...known, from: onPageOf(locale) }))
        .find((fault) => fault !== undefined);
    const from = onPageOf(settings.locales[0]);
    const named = articles.filter(({ slug }) => slug === link);
    const faults = named.map((article) => unpublished(article, { ...known, from }));
    if (named.length > 0) return faults.every(Boolean) ? faults[0] : undefined;
    const slugs = [...new Set(articles.map(({ slug }) => slug))];
    return `There is no article "${link}".${didYouMean(link, slugs) || ' Write its slug, or an address.'}`;
  };
}

/** A page that is there with any build. */
const onPageOf = (locale: Locale): From => ({ path: pagePath(locale), locale, publishedFrom: 0 });

const knownOf = (
  articles: readonly ReadArticle[],
  parsed: readonly ParsedArticle[],
  now: Date,
): Known => ({
  articles,
  byPath: new Map(articles.map((article) => [article.path, article])),
  former: new Set(articles.flatMap(({ data }) => data?.redirectFrom.flatMap(eitherSlash) ?? [])),
  ids: new Map(parsed.map(({ path, nodes }) => [path, headingIds(nodes)])),
  now,
});

const site = new URL(settings.address);

function linkFault(href: string, place: Place): string | undefined {
  const url = URL.parse(href, new URL(place.from.path, site));
  if (url?.origin !== site.origin) return undefined;

  const path = decoded(url.pathname);
  const target = linkTarget(path);
  if (!target.kind) return pageFault(path, target.rest, place);
  const onSite = pathOnSite(target, place.from.locale, place.articles);
  if (onSite === undefined)
    return `This site does not have the language of ${path}. Take the link out, or write it without the language.`;
  if (target.kind === 'pages') return undefined;
  if (target.kind === 'topics') return topicFault(path, onSite, place);
  if (/^(\d+\/?)?$/.test(target.rest)) return undefined;
  const to = place.byPath.get(onSite.replace(/\.md$/, '/'));
  if (!to) return deadLink(path, place);
  const translation = `${articlesBeside(place.from)}${to.slug}/`;
  const twin = to.locale === place.from.locale ? undefined : place.byPath.get(translation);
  // Only an article may lead to its own translation: anything else has one in its own language to lead to.
  if (twin && twin.path !== place.from.path && unpublished(twin, place) === undefined)
    return `${path} is in another language. Write ${translation}.`;
  return unpublished(to, place) ?? deadAnchor(decoded(url.hash.slice(1)), to, place);
}

function cardFault(slug: string, place: Place): string | undefined {
  const to = place.byPath.get(`${articlesBeside(place.from)}${slug}/`);
  if (to) return unpublished(to, place);
  return `There is no article "${slug}" for <Card>.${didYouMean(slug, slugsBeside(place))}`;
}

function deadLink(path: string, place: Place): string {
  const guess = didYouMean(
    lastName(path),
    slugsBeside(place),
    (slug) => `${articlesBeside(place.from)}${slug}/`,
  );
  return `There is no page ${path}.${guess}`;
}

/** Of an address that is no article, no topic and none of the pages of each language; `rest` is without its language. */
function pageFault(path: string, rest: string, place: Place): string | undefined {
  // What programs ask is not looked into.
  if (path.startsWith('/api/')) return undefined;
  // The owner's pages, and those of messages, whose addresses are secrets.
  if (isOfWorker(path)) return `Take the link out: customers cannot open ${path}.`;
  if (filesOfSite.includes(path.slice(1)) || place.former.has(path)) return undefined;
  const start = path.slice(0, path.length - rest.length);
  const pages = [
    ...slugsBeside(place).map((slug) => `articles/${slug}/`),
    ...topics.map(({ id }) => `topics/${id}/`),
    ...pagesOfEachLanguage.filter(Boolean),
  ];
  const all = [...filesOfSite.map((file) => `/${file}`), ...pages.map((page) => start + page)];
  const byName = new Map(all.map((address) => [lastName(address), address]));
  const guess = didYouMean(lastName(path), [...byName.keys()], (name) => byName.get(name) ?? name);
  if (rest.startsWith('files/'))
    return `There is no file ${path}.${guess || ' Put it into the folder files of your content.'}`;
  return `There is no page ${path}.${guess}`;
}

/** A topic has a page in the languages in which it has an article. */
function topicFault(path: string, onSite: string, place: Place): string | undefined {
  const [, id = ''] = /topics\/([^/]*)/.exec(onSite) ?? [];
  const ids = topics.map((topic) => topic.id);
  if (!ids.includes(id)) {
    const guess = didYouMean(id, ids, (topic) => path.replace(/topics\/.*/, `topics/${topic}/`));
    return `There is no page ${path}.${guess}`;
  }
  const inTopic = place.articles.filter(
    ({ locale, topic }) => topic === id && onSite.startsWith(pagePath(locale, `topics/${topic}/`)),
  );
  return inTopic.every((article) => unpublished(article, place))
    ? `Take the link out until topic "${id}" has an article: ${path} is no page before.`
    : undefined;
}

function slugsBeside({ from, articles }: Place): string[] {
  return articles.filter(({ locale }) => locale === from.locale).map(({ slug }) => slug);
}

/** A page that is there without the other one would hold a dead link. */
function unpublished(to: ReadArticle, { from, now }: Place): string | undefined {
  if (!to.data || from.publishedFrom === undefined) return undefined;
  const start = publishedFrom(to.data);
  if (start <= Math.max(from.publishedFrom, now.getTime())) return undefined;
  return to.data.draft
    ? `Take it out until "${to.slug}" is published: it is a draft.`
    : `Take it out until "${to.slug}" is published, on ${new Date(start).toISOString().slice(0, 10)}.`;
}

function deadAnchor(id: string, to: ReadArticle, { from, ids }: Place): string | undefined {
  const known = ids.get(to.path);
  if (!id || !known || known.includes(id)) return undefined;
  const where = to.path === from.path ? 'this article' : to.path;
  return `There is no heading #${id} in ${where}.${didYouMean(id, known, (guess) => `#${guess}`)}`;
}

/** An old address leads on with its last slash and without. */
const eitherSlash = (path: string) => [path.replace(/\/$/, ''), path.replace(/\/?$/, '/')];

/** What the addresses of the articles in this language begin with. */
const articlesBeside = ({ locale }: From) => pagePath(locale, 'articles/');

function hrefsOf(node: Nodes, nodes: readonly Nodes[]): string[] {
  if (node.type === 'html') return hrefsIn(node.value);
  const href = hrefOf(node, nodes);
  return href === undefined ? [] : [href];
}

function hrefOf(node: Nodes, nodes: readonly Nodes[]): string | undefined {
  if (node.type === 'link') return node.url;
  if (node.type === 'linkReference') return definitionOf(nodes, node.identifier);
  return isTag(node) && node.name === 'a' ? attributeOf(node, 'href') : undefined;
}

/** The last part of an address, without what tells that it is an article's file. */
const lastName = (path: string) =>
  path
    .replace(/\/$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.mdx?$/, '') ?? '';
