import { type CollectionEntry, getCollection } from 'astro:content';
import { extname, join, relative } from 'node:path';
import type { Locale } from '../languages/registry/locales.ts';
import { publishedFrom } from './article/front-matter.ts';
import { type ArticleFile, articlePlace } from './article/read.ts';
import { readingMinutes } from './article/reading-minutes.ts';
import { articleVersion } from './article/version.ts';
import { contentFolder } from './folder.ts';
import { compareTitles } from './lists/compare-titles.ts';
import { settings } from './settings.ts';
import { topics } from './topics.ts';

/** A published article as its page, and pages that list it, show it. */
export interface Article extends ArticleFile {
  /** A hash of what the article says; votes belong to it. */
  version: string;
  minutes: number;
  data: CollectionEntry<'articles'>['data'];
  body: string;
  entry: CollectionEntry<'articles'>;
}

/** The moment of this build: pages, index and manifest hold the same articles. */
export const builtAt = new Date();

/** Every published article of the site: by topic, then by the owner's order, then by title. */
export const allArticles = once(async () => {
  const entries = await getCollection('articles', isPublished);
  return entries.map(toArticle).sort(inOrder);
});

/** The published articles of a locale, in the same order. */
export const articlesIn = async (locale: Locale) => (await byLocale()).get(locale) ?? [];

/** The locales that have this article, in the order of the site. */
export async function localesOf(slug: string): Promise<Locale[]> {
  const found = (await bySlug()).get(slug) ?? [];
  return settings.locales.filter((locale) => found.some((article) => article.locale === locale));
}

const byLocale = once(async () => Map.groupBy(await allArticles(), ({ locale }) => locale));

const bySlug = once(async () => Map.groupBy(await allArticles(), ({ slug }) => slug));

/** Drafts, and articles whose day has not come, are seen in the live preview alone. */
const isPublished = ({ data }: CollectionEntry<'articles'>) =>
  import.meta.env.DEV || publishedFrom(data) <= builtAt.getTime();

function toArticle(entry: CollectionEntry<'articles'>): Article {
  const path = `${entry.id}${extname(entry.filePath ?? '.mdx')}`;
  const place = articlePlace(path);
  if (!place) throw new Error(`${path} is in no language of this site.`);
  const body = entry.body ?? '';
  return {
    ...place,
    file: relative('.', join(contentFolder, 'articles', path)),
    version: articleVersion(entry.data, body),
    minutes: readingMinutes(body, place.locale),
    data: entry.data,
    body,
    entry,
  };
}

const topicOrder = new Map(topics.map(({ id }, n) => [id, n]));

function inOrder(a: Article, b: Article): number {
  return (
    (topicOrder.get(a.topic) ?? 0) - (topicOrder.get(b.topic) ?? 0) ||
    a.data.order - b.data.order ||
    compareTitles(a, b)
  );
}

/** Computes a value at the first call; in the live preview at every call, as articles change. */
function once<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    if (import.meta.env.DEV) return compute();
    value ??= compute();
    return value;
  };
}
