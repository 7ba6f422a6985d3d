import { type Locale, languageOf, localeOf, locales } from '../../languages/registry/locales.ts';
import { pagePath } from '../pages.ts';
import { settings } from '../settings.ts';
import { type ArticleFile, articleFiles } from './read.ts';

/** What an author's address of an article or a topic names. */
interface LinkTarget {
  /** The language that the address says; without one the article that links decides. */
  locale: Locale | undefined;
  kind: 'articles' | 'topics';
  /** What follows: `refund-payment/`, `refund-payment.md`, `2/`, or nothing. */
  rest: string;
}

/** Reads the path of a link; nothing where it leads to no article and no topic. */
export function linkTarget(path: string): LinkTarget | undefined {
  const [, language = '', kind, rest = ''] = articleOrTopic.exec(path) ?? [];
  if (kind !== 'articles' && kind !== 'topics') return undefined;
  return { locale: localeOf(language), kind, rest };
}

/**
 * The path as this site has it, whichever of its languages stands at the root: authors may name a language
 * always, or never. Nothing where the site lacks the language.
 */
export function pathOnSite(
  { locale, kind, rest }: LinkTarget,
  from: Locale,
  articles: readonly ArticleFile[] = knownArticles(),
): string | undefined {
  if (locale && !settings.locales.includes(locale)) return undefined;
  const name = rest.replace(/(?:\.md|\/.*)$/, '');
  const isIn = (article: ArticleFile) =>
    article.locale === from && (kind === 'topics' ? article.topic : article.slug) === name;
  const isOwn = /^\d*$/.test(name) || articles.some(isIn);
  return pagePath(locale ?? (isOwn ? from : settings.locales[0]), `${kind}/${rest}`);
}

/** A link of an article in `from` as the build writes it. What leads elsewhere stays as it is. */
export function linkOnSite(href: string, from: Locale): string {
  const [, origin = '', path = '', after = ''] =
    /^(https?:\/\/[^/]+)?(\/[^?#]*)(.*)$/.exec(href) ?? [];
  if (origin && origin !== new URL(settings.address).origin) return href;
  const target = linkTarget(path);
  const onSite = target && pathOnSite(target, from);
  return onSite === undefined ? href : `${origin}${onSite}${after}`;
}

/** The same for every `<a>` in a piece of HTML. */
export const linksOnSite = (html: string, from: Locale): string =>
  html.replace(
    hrefs,
    (_, start: string, quote: string, href: string) =>
      `${start}${quote}${linkOnSite(href, from)}${quote}`,
  );

/** The address of every `<a>` in a piece of HTML. */
export const hrefsIn = (html: string): string[] =>
  [...html.matchAll(hrefs)].map(([, , , href = '']) => href);

const hrefs = /(<a\s(?:[^>]*?\s)?href\s*=\s*)(["'])(.*?)\2/gis;

let known: ArticleFile[] | undefined;

/** Read once: a build asks for every link. */
function knownArticles(): ArticleFile[] {
  known ??= articleFiles();
  return known;
}

const paths = locales.map((locale) => languageOf(locale).path).join('|');

/** In every language of the product: this site may have had others before. */
const articleOrTopic = new RegExp(`^/(?:(${paths})/)?(articles|topics)/(.*)$`, 'i');
