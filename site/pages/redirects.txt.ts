import { isOfDesk } from '../../worker/contract/published/redirects.ts';
import type { Article } from '../content/article/read.ts';
import { allArticles } from '../content/articles.ts';
import { byTopic } from '../content/lists/by-topic.ts';
import { oldAddresses } from '../content/old-addresses.ts';
import { pagePath } from '../content/pages.ts';
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
 * these: an address that is left out answers with the page that offers to search for it. Patterns are about four a
 * language, which is enough for 25; what is left out of them first is a language that has no folder, in capitals.
 */
const ruleLimits = { addresses: 2000, patterns: 100 };

/** Becomes `_redirects`: every address that an article or a page had before leads to the one it has now. */
export function GET() {
  const articles = allArticles();
  const former = redirectsFrom(articles);
  const pages = elsewhere(articles);
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
}

/** `zh-cn`, and how else it is written: Cloudflare tells letters apart by their case, and a phone begins with a capital. */
function namesOf(locale: Locale): string[] {
  const { path, code } = languageOf(locale);
  const cases = (name: string) => [
    name,
    name.toUpperCase(),
    `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  ];
  return [...new Set([path, ...cases(code), ...cases(path)])];
}

const namesToRoot: Name[] = withoutFolder.flatMap((locale) =>
  namesOf(locale).map((name) => ({ name, base: '/', status: statusOf(locale) })),
);

const namesToFolders: Name[] = others.flatMap((locale) =>
  namesOf(locale)
    .slice(1)
    .map((name) => ({ name, base: pagePath(locale), status: 301 })),
);

const homes = (): Redirect[] =>
  [...namesToRoot, ...namesToFolders].flatMap(({ name, base, status }) =>
    ['', '/'].map((end) => ({ from: `/${name}${end}`, to: base, status })),
  );

function pagesBelow(): Redirect[] {
  const isPath = ({ name }: Name) =>
    withoutFolder.some((locale) => languageOf(locale).path === name);
  return [
    ...namesToRoot.filter(isPath).flatMap(below),
    ...namesToFolders.flatMap(below),
    ...namesToRoot.filter((name) => !isPath(name)).flatMap(below),
  ];
}

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
function elsewhere(articles: readonly Article[]): Redirect[] {
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
