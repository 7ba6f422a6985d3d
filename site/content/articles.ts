import { type CollectionEntry, getCollection } from 'astro:content';
import { type Locale, localeOf, locales } from '../languages/registry.ts';
import { publishedFrom } from './article/published.ts';
import { readingMinutes } from './article/reading-minutes.ts';
import { articleVersion } from './article/version.ts';
import { compareTitles } from './compare-titles.ts';
import { pagePath } from './pages.ts';
import { topics } from './topics.ts';

export interface Article {
  slug: string;
  topic: string;
  locale: Locale;
  /** The address of its page. */
  path: string;
  /** A hash of what the article says; votes belong to it. */
  version: string;
  minutes: number;
  data: CollectionEntry<'articles'>['data'];
  entry: CollectionEntry<'articles'>;
}

/** The published articles of a locale: by topic, then by the owner's order, then by title. */
export const articlesIn = async (locale: Locale) => (await byLocale())[locale];

/** The locales that have this article. */
export async function localesOf(slug: string): Promise<Locale[]> {
  const all = await slugs();
  return locales.filter((locale) => all[locale].has(slug));
}

const byLocale = once(async () => {
  const entries = await getCollection('articles', isPublished);
  const articles = entries.map(toArticle).sort(inOrder);
  return Object.groupBy(articles, ({ locale }) => locale) as Record<Locale, Article[]>;
});

const slugs = once(async () => {
  const all = await byLocale();
  const sets = locales.map(
    (locale) => [locale, new Set(all[locale]?.map(({ slug }) => slug))] as const,
  );
  return Object.fromEntries(sets) as Record<Locale, Set<string>>;
});

/** Drafts, and articles whose day has not come, are seen in the live preview alone. */
function isPublished({ data }: CollectionEntry<'articles'>): boolean {
  if (import.meta.env.DEV) return true;
  return publishedFrom(data) <= Date.now();
}

function toArticle(entry: CollectionEntry<'articles'>): Article {
  const [folder, topic, slug] = entry.id.split('/') as [string, string, string];
  const locale = localeOf(folder) as Locale;
  const body = entry.body ?? '';
  return {
    slug,
    topic,
    locale,
    path: pagePath(locale, `articles/${slug}/`),
    version: articleVersion(entry.data, body),
    minutes: readingMinutes(body, locale),
    data: entry.data,
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
