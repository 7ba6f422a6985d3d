import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { pagePath } from '../addresses/pages.ts';
import { isOfProduct, oldAddressKey, withoutSlash } from '../addresses/site-files.ts';
import { didYouMean } from '../advice/did-you-mean.ts';
import type { ArticleFrontMatter } from '../article/front-matter.ts';
import type { ReadArticle } from '../article/read.ts';
import { contentFolder } from '../folder.ts';
import { noticePage, notices } from '../notices.ts';
import { settings } from '../settings.ts';
import { topics } from '../topics.ts';
import type { Mistake } from '../yaml/parse.ts';

interface Sound extends ReadArticle {
  data: ArticleFrontMatter;
}

/** What no single value shows: links to what is not there, addresses that are taken, days to come. */
export function frontMatterMistakes(articles: readonly ReadArticle[], now: Date): Mistake[] {
  const sound = articles.filter((article): article is Sound => article.data !== undefined);
  return [
    ...sound.flatMap((article) => deadRelated(article, articles)),
    ...sound.flatMap((article) => checkedInFuture(article, now)),
    ...takenAddresses(sound, articles),
  ];
}

function deadRelated(article: Sound, articles: readonly ReadArticle[]): Mistake[] {
  const slugs = articles.filter(({ locale }) => locale === article.locale).map(({ slug }) => slug);
  return article.data.related
    .filter((slug) => !slugs.includes(slug))
    .map((slug) => ({
      ...placeOf(article, 'related', slug),
      message: `There is no article "${slug}".${didYouMean(slug, slugs)}`,
    }));
}

/** A day of leeway: elsewhere it may be tomorrow already. */
function checkedInFuture(article: Sound, now: Date): Mistake[] {
  const { checked } = article.data;
  if (!checked || checked.getTime() <= now.getTime() + DAY) return [];
  const message = 'Write the day on which you last looked at it: this one is still to come.';
  return [{ ...placeOf(article, 'checked'), message }];
}

/** A page stands before a redirect, and of two redirects the first one is taken. */
function takenAddresses(sound: readonly Sound[], articles: readonly ReadArticle[]): Mistake[] {
  const bases = settings.locales.map((locale) => pagePath(locale));
  const owners = new Map([
    ...settings.locales.flatMap((locale) =>
      topics.map(({ id }): [string, string] => [
        pagePath(locale, `topics/${id}`),
        `the topic "${id}"`,
      ]),
    ),
    ...articles.flatMap(({ path, file }): [string, string][] =>
      ['', '.md'].map((ending) => [path.slice(0, -1) + ending, file]),
    ),
    ...notices.flatMap((notice) =>
      bases.map((base): [string, string] => [
        withoutSlash(base + noticePage(notice)),
        `the known issue "${notice.slug}"`,
      ]),
    ),
  ]);
  return [...sound.flatMap(claimsOf), ...claimsOfTopics()].flatMap(({ old, by, place }) => {
    const address = oldAddressKey(old);
    const owner = isOfProduct(address, bases) ? 'a page of the site' : owners.get(address);
    owners.set(address, owner ?? by);
    if (!owner) return [];
    const whose = owner === place.file ? 'this article has it already' : `${owner} has it`;
    return [{ ...place, message: `Take ${old} out: ${whose}.` }];
  });
}

/** An old address that leads to an article or a topic, and where that is written. */
interface Claim {
  old: string;
  by: string;
  place: Omit<Mistake, 'message'>;
}

const claimsOf = (article: Sound): Claim[] =>
  article.data.redirectFrom.map((old) => ({
    old,
    by: article.file,
    place: placeOf(article, 'redirectFrom', old),
  }));

function claimsOfTopics(): Claim[] {
  const file = relative('.', join(contentFolder, 'topics.yaml'));
  const lines = readFileSync(file, 'utf8').split('\n');
  return topics.flatMap(({ id, redirectFrom = {} }) =>
    Object.values(redirectFrom)
      .flat()
      .map((old) => {
        const line = lines.findIndex((text) => text.split(/[\s,[\]"']+/).includes(old)) + 1;
        return { old, by: `the topic "${id}"`, place: { file, line, key: 'redirectFrom' } };
      }),
  );
}

/** Where a key, or a word in its value, stands; the same word may stand in the title. */
function placeOf({ file, matter, before }: ReadArticle, key: string, word = '') {
  const lines = matter.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  const at = lines.findIndex((line, n) => n >= start && line.includes(word));
  return { file, line: before.matter + at + 1, key };
}
