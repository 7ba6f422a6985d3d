import { type Locale, languageOf, localeOf, locales } from '../../languages/registry/locales.ts';
import { pagePath } from '../addresses/pages.ts';
import { pagesOfEachLanguage } from '../addresses/site-files.ts';
import { noticePage, notices } from '../notices.ts';
import { settings } from '../settings.ts';
import { type ArticleFile, articleFiles } from './read.ts';

/** What an author's address names on this site. */
interface LinkTarget {
  /** The language that the address says; without one the article that links decides. */
  locale: Locale | undefined;
  /** Missing where it is none of the pages that are there in several languages. */
  kind: 'articles' | 'topics' | 'pages' | undefined;
  /** What follows: `refund-payment/`, `refund-payment.md`, `2/`, `contact/`, or nothing. */
  rest: string;
}

/** Reads the path of a link. */
export function linkTarget(path: string): LinkTarget {
  const [, language = '', rest = ''] = inLanguage.exec(path) ?? [];
  const locale = localeOf(language);
  const page = pages.get(rest);
  if (page !== undefined) return { locale, kind: 'pages', rest: page };
  const [kind, name = ''] = rest.split(/\/(.*)/);
  if (kind === 'articles') return { locale, kind, rest: name };
  if (kind === 'topics') return { locale, kind, rest: name.replace(/[^/]$/, '$&/') };
  return { locale, kind: undefined, rest };
}

/** The slug, or the id of a topic, of `refund-payment/`, `refund-payment.md`, `taxes/2/`. */
export const nameOfTarget = (rest: string) => rest.replace(/(?:\.md|\/.*)$/, '');

/**
 * The path as this site has it, whichever of its languages stands at the root: authors may name a language
 * always, or never. Nothing where the site lacks the language, or the address has none.
 */
export function pathOnSite(
  { locale, kind, rest }: LinkTarget,
  from: Locale,
  articles: readonly ArticleFile[] = knownArticles(),
): string | undefined {
  if (!kind || (locale && !settings.locales.includes(locale))) return undefined;
  if (kind === 'pages') return pagePath(locale ?? from, rest);
  const name = nameOfTarget(rest);
  const isIn = (article: ArticleFile) =>
    article.locale === from && (kind === 'topics' ? article.topic : article.slug) === name;
  const isOwn = /^\d*$/.test(name) || articles.some(isIn);
  return pagePath(locale ?? (isOwn ? from : settings.locales[0]), `${kind}/${rest}`);
}

/** A link of an article in `from` as the build writes it. What leads elsewhere stays as it is. */
export function linkOnSite(href: string, from: Locale): string {
  const [, origin = '', path = '', after = ''] =
    /^(https?:\/\/[^/?#]+)?(\/[^?#]*)?(.*)$/s.exec(href) ?? [];
  if (origin ? origin !== new URL(settings.address).origin : !path) return href;
  const onSite = pathOnSite(linkTarget(path), from);
  return onSite === undefined ? href : `${origin}${onSite}${after}`;
}

/** The same for every `<a>` in a piece of HTML. */
export const linksOnSite = (html: string, from: Locale): string =>
  html.replace(
    hrefs,
    (_, start: string, quote = '', quoted: string | undefined, bare = '') =>
      `${start}${quote}${linkOnSite(quoted ?? bare, from)}${quote}`,
  );

/** The address of every `<a>` in a piece of HTML. */
export const hrefsIn = (html: string): string[] =>
  [...html.matchAll(hrefs)].map(([, , , quoted, bare = '']) => quoted ?? bare);

const hrefs = /(<a\s(?:[^>]*?\s)?href\s*=\s*)(?:(["'])(.*?)\2|([^\s"'=<>`]+))/gis;

let known: ArticleFile[] | undefined;

/** Read once: a build asks for every link. */
function knownArticles(): ArticleFile[] {
  known ??= articleFiles();
  return known;
}

const paths = locales.map((locale) => languageOf(locale).path).join('|');

/** In every language of the product: this site may have had others before. */
const inLanguage = new RegExp(`^/(?:(${paths})(?:/|$))?(.*)$`, 'i');

/** The pages that each language has, by all ways to write them: with their last slash or without. */
const pages = new Map(
  [...pagesOfEachLanguage, ...notices.map(noticePage)].flatMap((page) => [
    [page, page],
    [page.replace(/\/$/, ''), page],
  ]),
);
