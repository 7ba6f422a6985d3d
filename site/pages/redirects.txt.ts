import { isOfDesk } from '../../worker/contract/published/redirects.ts';
import { pagePath } from '../content/addresses/pages.ts';
import type { Article } from '../content/article/read.ts';
import { allArticles } from '../content/articles.ts';
import { byTopic } from '../content/lists/by-topic.ts';
import { oldAddresses } from '../content/published/old-addresses.ts';
import { settings } from '../content/settings.ts';
import { type Locale, languageOf, locales } from '../languages/registry/locales.ts';

interface Redirect {
  from: string;
  to: string;
  status: 301 | 302;
}

/**
 * Cloudflare reads so many lines whose addresses are written out, so many with a pattern, and stops at the next one.
 * Of the first, what the owner wrote leads, then come pages in another language, and last the other ways to write all
 * these: an address that is left out answers with the page that offers to search for it. Patterns are up to sixteen a
 * language; where there are many of these, what is left out first are the ways to write one that nobody is likely to use.
 */
const ruleLimits = { addresses: 2000, patterns: 100 };

/** Becomes `_redirects`: every address that an article or a page had before leads to the one it has now. */
export function GET() {
  const articles = allArticles();
  const former = redirectsFrom(articles);
  const pages = inOneFurtherLanguage(articles);
  const addresses = [
    ...former,
    ...homes(),
    ...pages,
    ...[...former, ...pages].flatMap(otherSlash),
    ...pages.flatMap(asMarkdown),
  ];
  const lines = [
    ...firstOfEach(addresses).slice(0, ruleLimits.addresses),
    ...pagesBelow().slice(0, ruleLimits.patterns),
  ];
  return new Response(lines.map(({ from, to, status }) => `${from} ${to} ${status}`).join('\n'));
}

const [first, ...others] = settings.locales;

/** Of two redirects from one address Cloudflare takes the first, and warns of the other. */
const firstOfEach = (redirects: readonly Redirect[]) =>
  [...Map.groupBy(redirects, ({ from }) => from).values()].flatMap(([first]) => first ?? []);

/** Those of a help desk the Worker leads on. */
const redirectsFrom = (articles: readonly Article[]): Redirect[] =>
  oldAddresses(articles).flatMap(({ from, to }) =>
    isOfDesk(from) ? [] : [{ from, to, status: 301 }],
  );

/** The address with a last slash for one without, and the other way round, as for a page; a file has one form only. */
const otherSlash = ({ from, ...rest }: Redirect): Redirect[] =>
  /\/[^/.*:?#]+\/?$/.test(from)
    ? [{ from: from.endsWith('/') ? from.slice(0, -1) : `${from}/`, ...rest }]
    : [];

/** The Markdown of an article lies beside its page. */
const asMarkdown = ({ from, to, status }: Redirect): Redirect[] =>
  from.startsWith('/articles/')
    ? [{ from: from.replace(/\/$/, '.md'), to: to.replace(/\/$/, '.md'), status }]
    : [];

/** Languages that have no folder on this site: the first one, which stands at the root, and those that it lacks. */
const withoutFolder = locales.filter((locale) => !others.includes(locale));

/** A language that the site lacks may come back, so nobody is to remember that its pages are gone. */
const statusOf = (locale: Locale) => (locale === first ? 301 : 302);

/** A way to name a language in an address that is not the site's own, and where the pages of that language are. */
interface Name {
  name: string;
  base: string;
  status: 301 | 302;
  /** How likely somebody writes it so: 0 is the path of the language itself. */
  rank: number;
}

/** `zh-cn`, and how else it is written, the likely ways first: Cloudflare tells letters apart by their case. */
function namesOf(locale: Locale): string[] {
  const { path, code } = languageOf(locale);
  return [...new Set([path, ...inEachCase(code), ...inEachCase(path)])];
}

/** The most letters that are written in every case: two of each make as many names as a language may take. */
const mostLetters = 4;

/** Whole parts small, in capitals, or beginning with one, as a phone does it; then letter by letter where they are few. */
function inEachCase(name: string): string[] {
  const parts = eachWay(name.split('-'), (part) => [
    part.toLowerCase(),
    part.toUpperCase(),
    part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase(),
  ]).map((way) => way.join('-'));
  const isShort = name.replace(/\P{L}/gu, '').length <= mostLetters;
  const letters = isShort
    ? eachWay([...name], (letter) => [letter.toLowerCase(), letter.toUpperCase()]).map((way) =>
        way.join(''),
      )
    : [];
  return [name, name.toUpperCase(), ...parts, ...letters];
}

/** Every way to choose one form of each of these. */
const eachWay = (pieces: readonly string[], formsOf: (piece: string) => string[]): string[][] =>
  pieces.reduce<string[][]>(
    (ways, piece) => ways.flatMap((way) => formsOf(piece).map((form) => [...way, form])),
    [[]],
  );

const namesToRoot: Name[] = withoutFolder.flatMap((locale) =>
  namesOf(locale).map((name, rank) => ({ name, base: '/', status: statusOf(locale), rank })),
);

const namesToFolders: Name[] = others.flatMap((locale) =>
  namesOf(locale)
    .map((name, rank) => ({ name, base: pagePath(locale), status: 301 as const, rank }))
    .slice(1),
);

const homes = (): Redirect[] =>
  [...namesToRoot, ...namesToFolders].flatMap(({ name, base, status }) =>
    ['', '/'].map((end) => ({ from: `/${name}${end}`, to: base, status })),
  );

/** One that is as likely as another leads to a folder first, which takes fewer lines. */
const pagesBelow = (): Redirect[] =>
  [...namesToFolders, ...namesToRoot].sort((a, b) => a.rank - b.rank).flatMap(below);

/** Never `/en/*` to `/:splat`: `/en//elsewhere.example` would then lead to another site. */
const below = ({ name, base, status }: Name): Redirect[] =>
  (base === '/' ? ['articles/*', 'topics/*', ':page/', ':page'] : ['*']).map((page) => ({
    from: `/${name}/${page}`,
    to: `${base}${page.replace('*', ':splat')}`,
    status,
  }));

/**
 * Pages that only a further language has. They stood at the root if that language was the first one before, and will again
 * if it becomes that once more: a browser that kept the redirect for ever would then be sent in a circle.
 */
function inOneFurtherLanguage(articles: readonly Article[]): Redirect[] {
  const known = new Set(pagesOf(articles, first));
  return others.flatMap((locale) =>
    pagesOf(articles, locale).flatMap((page) => {
      if (known.has(page)) return [];
      known.add(page);
      return [{ from: `/${page}`, to: pagePath(locale, page), status: 302 }];
    }),
  );
}

function pagesOf(articles: readonly Article[], locale: Locale): string[] {
  const own = articles.filter((article) => article.locale === locale);
  return [
    ...byTopic(own).map(({ topic }) => `topics/${topic.id}/`),
    ...own.map(({ slug }) => `articles/${slug}/`),
  ];
}
