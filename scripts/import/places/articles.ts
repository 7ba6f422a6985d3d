import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oldAddressKey } from '../../../site/content/site-files.ts';
import {
  type Locale,
  languageOf,
  locales,
  type SiteLocales,
} from '../../../site/languages/registry/locales.ts';
import type { Prepared } from '../reading/article.ts';
import { readFrontMatter } from '../reading/front-matter/front-matter.ts';
import type { Lose } from '../report.ts';
import type { NavPlace } from './navigation.ts';
import { addressesOfTopics, type IsPage, namesLedOn, pagesWith } from './site-pages.ts';
import { type Nameable, nameOf, slugsOf } from './slugs.ts';
import { type Topic, topicsOf } from './topics.ts';

export interface Placed extends Prepared {
  topic: Topic;
  slug: string;
  /** It was imported before; what stands in the content folder stays. */
  isThere: boolean;
  /** It is a draft because the home page stands in for it. */
  isFrontPage?: true;
}

/**
 * Gives each article its topic and slug. A slug may be taken by an article of the content folder; the same
 * slug in another language means a translation, so only an article of the same topic may have it too.
 */
export function placeArticles(
  articles: Prepared[],
  content: string,
  { locale, site, nav, loseIn }: Surroundings,
): Placed[] {
  const titles = new Map(articles.map(({ place, title }) => [place, title]));
  const there = existingArticles(content, languageOf(locale).path);
  const elsewhere = locales
    .filter((other) => other !== locale)
    .map((other) => existingArticles(content, languageOf(other).path));

  const existing = [there, ...elsewhere].flatMap((those) => [...those]);
  const former = [
    ...existing.flatMap(([, { redirectFrom }]) => redirectFrom.map(String)),
    ...addressesOfTopics(content),
  ];
  const ledOn = namesLedOn('articles', former, site);
  const topics = topicsOf(
    articles.map(({ place }) => place),
    new Map([...nav].flatMap(([place, { group }]) => (group ? [[place, group]] : []))),
    namesLedOn('topics', former, site),
  );

  const files = articles.map(({ place }) => ({
    path: place,
    topic: topics.get(place)?.id ?? 'general',
  }));
  const slugs = slugsOf(files, isFree);
  const isPage = pagesWith(
    [
      ...files.map(({ path, topic }) => ({ topic, slug: slugs.get(path) as string })),
      ...existing.map(([slug, { topic }]) => ({ topic, slug })),
    ],
    site,
    content,
  );
  const claim = oldAddressClaims(former, isPage);

  return articles.map((article) => {
    const { path, place } = article;
    const topic = topics.get(place) as Topic;
    const slug = slugs.get(place) as string;
    const isThere = there.has(slug);
    if (slug !== nameOf(place))
      loseIn(path)('renamed, as the name was taken, unreadable or kept by Windows', slug);
    const order = nav.get(place)?.order ?? article.fields.order;
    const fields = { ...article.fields, order };
    const oldAddresses = claim(article.oldAddresses, isThere, loseIn(path));
    return { ...article, fields, topic, slug, isThere, oldAddresses };
  });

  function isFree(slug: string, { path, topic }: Nameable): boolean {
    const mine = there.get(slug);
    if (ledOn.has(slug)) return false;
    const isSame = mine === undefined || (mine.topic === topic && mine.title === titles.get(path));
    return isSame && elsewhere.every((other) => isTranslation(other.get(slug), topic));
  }
}

/** Takes out of an article's old addresses those that a page of the site has, or another article. */
function oldAddressClaims(taken: readonly string[], isPage: IsPage) {
  const known = new Set(taken.map(oldAddressKey));

  return (addresses: readonly string[], isThere: boolean, lose: Lose): string[] =>
    addresses.filter((address) => {
      const plain = oldAddressKey(address);
      if (isPage(plain) || (known.has(plain) && !isThere)) {
        const whose = isPage(plain) ? 'is a page of the site' : 'belongs to another article';
        lose('old address left out', `${address} ${whose}`);
        return false;
      }
      known.add(plain);
      return true;
    });
}

interface Surroundings {
  locale: Locale;
  site: SiteLocales;
  /** Where the articles stand in the navigation of the old site, by their places. */
  nav: ReadonlyMap<string, NavPlace>;
  loseIn: (file: string) => Lose;
}

const isTranslation = (other: Existing | undefined, topic: string) =>
  other === undefined || other.topic === topic;

interface Existing {
  topic: string;
  title: string;
  redirectFrom: unknown[];
}

/** The articles that a content folder already has in one locale, by slug. */
function existingArticles(content: string, locale: string): Map<string, Existing> {
  const folder = join(content, 'articles', locale);
  if (!existsSync(folder)) return new Map();

  return new Map(
    globSync('*/*.{md,mdx}', { cwd: folder }).map((path) => {
      const [topic = '', name = ''] = path.split(/[/\\]/);
      const read = readFrontMatter(readFileSync(join(folder, path), 'utf8'));
      const fields = 'fields' in read ? read.fields : {};
      const redirectFrom = [fields['redirectFrom'] ?? []].flat();
      // Some systems tell no case apart.
      const slug = name.replace(/\.mdx?$/, '').toLowerCase();
      return [slug, { topic, title: String(fields['title']), redirectFrom }];
    }),
  );
}
