import { type Article, allArticles } from '../content/articles.ts';
import { byTopic } from '../content/lists/by-topic.ts';
import { pagePath } from '../content/pages.ts';
import { settings } from '../content/settings.ts';
import { type Locale, languageOf, locales } from '../languages/registry/locales.ts';

/**
 * Cloudflare reads so many lines whose addresses are written out, so many with a pattern, and stops at the next one.
 * Of the first, what the owner wrote leads and pages in another language come last: an address that is left out
 * answers with the page that offers to search for it. Patterns are four a language, which is enough for 25.
 */
const most = { addresses: 2000, patterns: 100 };

/** Becomes `_redirects`: every address that an article or a page had before leads to the one it has now. */
export async function GET() {
  const articles = await allArticles();
  const addresses = [...redirectsFrom(articles), ...formerHomes(), ...elsewhere(articles)];
  const lines = [...addresses.slice(0, most.addresses), ...formerPages().slice(0, most.patterns)];
  return new Response(lines.join('\n'));
}

const [first, ...others] = settings.locales;

const redirectsFrom = (articles: readonly Article[]) =>
  articles.flatMap(({ path, data }) => data.redirectFrom.map((old) => `${old} ${path} 301`));

/** Languages that have no folder on this site: the first one, which stands at the root, and those that it lacks. */
const withoutFolder = locales.filter((locale) => !others.includes(locale));

/** A language that the site lacks may come back, so nobody is to remember that its pages are gone. */
const statusOf = (locale: Locale) => (locale === first ? 301 : 302);

const formerHomes = () =>
  withoutFolder.flatMap((locale) =>
    ['', '/'].map((end) => `/${languageOf(locale).path}${end} / ${statusOf(locale)}`),
  );

/** Never `/en/*` to `/:splat`: `/en//elsewhere.example` would then lead to another site. */
const formerPages = () =>
  withoutFolder.flatMap((locale) =>
    [
      ['articles/*', 'articles/:splat'],
      ['topics/*', 'topics/:splat'],
      [':page/', ':page/'],
      [':page', ':page'],
    ].map(([from, to]) => `/${languageOf(locale).path}/${from} /${to} ${statusOf(locale)}`),
  );

/** Pages that only a further language has. They stood at the root if that language was the first one before. */
function elsewhere(articles: readonly Article[]): string[] {
  const known = new Set(pagesOf(articles, first));
  return others.flatMap((locale) =>
    pagesOf(articles, locale).flatMap((page) => {
      if (known.has(page)) return [];
      known.add(page);
      return [`/${page} ${pagePath(locale, page)} 301`];
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
