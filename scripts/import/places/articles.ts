import {
  type Locale,
  locales,
  type SiteLocales,
} from '../../../site/languages/registry/locales.ts';
import type { Lose } from '../losses.ts';
import type { Prepared } from '../reading/article.ts';
import { addressesThere, type Former, fileOf, keyOf, type ThereFile } from '../record/there.ts';
import { type Claim, oldAddressClaims } from './addresses/old-address-claims.ts';
import { addressesOfTopics, namesLedOn, pagesWith } from './addresses/site-pages.ts';
import { nameOf, slugsOf } from './slugs.ts';
import type { NavPlace } from './topics/navigation.ts';
import { type Topic, topicsOf } from './topics/topics.ts';

export interface Placed extends Prepared {
  topic: Topic;
  slug: string;
  /** Nothing where it was never imported before. */
  former: Former | undefined;
  /** Somebody put it into another topic than it had. */
  isMoved: boolean;
  /** It is a draft because the home page stands in for it. */
  isFrontPage?: true;
}

interface Surroundings {
  content: string;
  locale: Locale;
  site: SiteLocales;
  /** The articles of the content folder. */
  there: readonly ThereFile[];
  /** What became of those that were imported before. */
  formers: ReadonlyMap<string, Former>;
  /** Where the articles stand in the navigation of the old site, by their places. */
  nav: ReadonlyMap<string, NavPlace>;
  loseIn: (file: string) => Lose;
}

/**
 * Gives each article its topic and slug. Where the last import or the owner put it, or its translation, it stays. A slug may be
 * taken by an article of the content folder; the same slug in another language means a translation, so only an article of the
 * same topic may have it too.
 */
export function placeArticles(articles: readonly Prepared[], surroundings: Surroundings): Placed[] {
  const { site, nav, formers, locale, content, there } = surroundings;
  const led = [...addressesThere(content, there), ...addressesOfTopics(content)];
  const topics = topicsOf(
    articles.map(({ place }) => place),
    new Map([...nav].flatMap(([place, { group }]) => (group ? [[place, group]] : []))),
    namesLedOn('topics', led, site),
  );
  const formerOf = ({ place }: Prepared) => formers.get(keyOf(place, locale));
  const slugs = slugsOfNew(
    articles.filter((article) => formerOf(article) === undefined),
    topics,
    { ...surroundings, ledOn: namesLedOn('articles', led, site) },
  );
  const placed = articles.map((article): Placed => {
    const former = formerOf(article);
    const file = fileOf(former) ?? slugs.get(article.place);
    const own = topics.get(article.place) as Topic;
    const isMoved = file !== undefined && file.topic !== own.id;
    const order = nav.get(article.place)?.order ?? article.fields.order;
    return {
      ...article,
      fields: { ...article.fields, order },
      topic: isMoved ? { id: file.topic, folder: '' } : own,
      slug: file?.slug ?? '',
      former,
      isMoved,
    };
  });
  return withFreeAddresses(placed, surroundings);
}

/** Of the old addresses of each article those that nothing else has; one that stays as it is keeps its own. */
function withFreeAddresses(
  placed: readonly Placed[],
  { site, there, content, loseIn }: Surroundings,
): Placed[] {
  const here = placed.filter(({ former }) => former?.is !== 'gone');
  const isPage = pagesWith(
    [...here.map(({ topic, slug }) => ({ topic: topic.id, slug })), ...there],
    site,
    content,
  );
  const own = new Set(
    here.flatMap(({ former }) => (former?.is === 'edited' ? [] : (fileOf(former)?.path ?? []))),
  );
  const others = there.filter(({ path }) => !own.has(path));
  const claim = oldAddressClaims(
    [...addressesThere(content, others), ...addressesOfTopics(content)],
    isPage,
  );
  return placed.map((article) => {
    if (article.former?.is === 'gone' || article.former?.is === 'edited') return article;
    const lose = loseIn(article.path);
    if (!article.former && article.slug !== nameOf(article.place))
      lose('renamed, as the name was taken, unreadable or kept by Windows', article.slug);
    return { ...article, oldAddresses: freeAddresses(article.oldAddresses, claim, lose) };
  });
}

/** A place for each article that was never here: that of its translation, else a name of its own. */
function slugsOfNew(
  articles: readonly Prepared[],
  topics: ReadonlyMap<string, Topic>,
  { locale, there, formers, ledOn }: Surroundings & { ledOn: ReadonlySet<string> },
): Map<string, { topic: string; slug: string }> {
  // Some systems tell no case apart.
  const taken = Map.groupBy(there, ({ slug }) => slug.toLowerCase());
  const isHere = (slug: string) => taken.get(slug)?.some((file) => file.locale === locale) ?? false;
  const isOf = (topic: string) => (file: ThereFile) => file.topic === topic;
  const topicOf = (place: string) => topics.get(place)?.id ?? 'general';

  const found = new Map<string, { topic: string; slug: string }>();
  for (const { place } of articles) {
    const [translation] = locales.flatMap(
      (other) => fileOf(formers.get(keyOf(place, other))) ?? [],
    );
    if (translation && !isHere(translation.slug)) found.set(place, translation);
  }
  const slugs = slugsOf(
    articles
      .filter(({ place }) => !found.has(place))
      .map(({ place }) => ({ path: place, topic: topicOf(place) })),
    (slug, { topic }) =>
      !isHere(slug) &&
      !ledOn.has(slug) &&
      [...found.values()].every((file) => file.slug !== slug) &&
      (taken.get(slug) ?? []).every(isOf(topic)),
  );
  for (const [place, slug] of slugs) found.set(place, { topic: topicOf(place), slug });
  return found;
}

/** Takes out of an article's old addresses those that a page of the site has, or another article. */
function freeAddresses(
  addresses: readonly string[],
  claim: (address: string) => Claim,
  lose: Lose,
): string[] {
  return addresses.filter((address) => {
    const refused = claim(address);
    const why = refused && ('fault' in refused ? refused.fault : 'belongs to another article');
    if (why) lose('old address left out', `${address} ${why}`);
    return !why;
  });
}
