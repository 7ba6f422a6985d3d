import type { Manifest, PublishedArticle } from '../../../worker/contract/published/manifest.ts';
import { locales } from '../../languages/registry/locales.ts';
import { reviewBy } from '../article/front-matter.ts';
import { type Article, fileInContent } from '../article/read.ts';
import { articleVersion, articleWords } from '../article/version.ts';
import { topics } from '../topics.ts';

/** What the Worker is told of the articles of a build; a language that the site does not have has none. */
export const manifestOf = (articles: readonly Article[], builtAt: Date): Manifest => ({
  builtAt: builtAt.toISOString(),
  articles: Object.fromEntries(
    locales.map((locale) => [
      locale,
      articles.filter((article) => article.locale === locale).map(entryOf),
    ]),
  ) as Manifest['articles'],
  // A topic that has nothing published may not be meant for the public yet.
  topics: Object.fromEntries(
    topics
      .filter(({ id }) => articles.some(({ topic }) => topic === id))
      .map(({ id, name }) => [id, name]),
  ),
});

function entryOf(article: Article): PublishedArticle {
  const { slug, path, topic, data } = article;
  const { checked, reviewEvery } = data;
  return {
    slug,
    path,
    title: data.title,
    topic,
    version: articleVersion(article),
    words: articleWords(article),
    file: fileInContent(article),
    ...(checked && { checked: isoDay(checked) }),
    ...(checked && reviewEvery && { reviewBy: isoDay(reviewBy(checked, reviewEvery)) }),
  };
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);
