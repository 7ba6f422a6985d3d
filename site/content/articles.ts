import { statSync } from 'node:fs';
import type { Locale } from '../languages/registry/locales.ts';
import { type Article, articleFiles, publishedArticles, usableArticles } from './article/read.ts';
import { compareTitles } from './lists/compare-titles.ts';
import { settings } from './settings.ts';
import { topics } from './topics.ts';

/** The moment of this build: pages, index and manifest hold the same articles. */
export const builtAt = new Date();

/** Every article of this build: by topic, then by the owner's order, then by title. */
export const allArticles = () => articlesOfBuild().all;

/** The articles of a locale, in the same order. */
export const articlesIn = (locale: Locale) => articlesOfBuild().byLocale.get(locale) ?? [];

/** The locales that have this article, in the order of the site. */
export function localesOf(slug: string): Locale[] {
  const found = articlesOfBuild().bySlug.get(slug) ?? [];
  return settings.locales.filter((locale) => found.some((article) => article.locale === locale));
}

interface ArticlesOfBuild {
  all: readonly Article[];
  byLocale: Map<Locale, Article[]>;
  bySlug: Map<string, Article[]>;
}

let read: ArticlesOfBuild | undefined;
let readFrom = '';

/** Reads them once; in the live preview again as soon as a file has changed. */
function articlesOfBuild(): ArticlesOfBuild {
  const files = import.meta.env.DEV ? stateOfFiles() : '';
  if (!read || files !== readFrom) {
    readFrom = files;
    read = readArticles();
  }
  return read;
}

/** Drafts, and articles whose day has not come, are seen in the live preview alone. */
function readArticles(): ArticlesOfBuild {
  const articles = import.meta.env.DEV ? usableArticles() : publishedArticles(builtAt);
  const all = articles.sort(inOrder);
  return {
    all,
    byLocale: Map.groupBy(all, ({ locale }) => locale),
    bySlug: Map.groupBy(all, ({ slug }) => slug),
  };
}

const stateOfFiles = () =>
  articleFiles()
    .map(({ file }) => `${file} ${statSync(file).mtimeMs}`)
    .join('\n');

const topicOrder = new Map(topics.map(({ id }, n) => [id, n]));

function inOrder(a: Article, b: Article): number {
  return (
    (topicOrder.get(a.topic) ?? 0) - (topicOrder.get(b.topic) ?? 0) ||
    a.data.order - b.data.order ||
    compareTitles(a, b)
  );
}
