import type { Nodes } from 'mdast';
import type { Locale } from '../languages/registry.ts';
import type { CompanionSource, SourceArticle } from '../search/companion/build/source.ts';
import { slugOf } from '../search/companion/heading-slug.ts';
import { bodyNodes, bodyText, headingIds, nodeText } from './article/body.ts';
import { publishedArticles, type UsableArticle } from './article/read.ts';
import { inLocale } from './in-locale.ts';
import { pagePath } from './pages.ts';
import { topics } from './topics.ts';
import { traditionalPairs } from './traditional.ts';
import { synonymsFor } from './words.ts';

/** What the companion index of a locale is built from: its articles that are published by `now`. */
export function companionSource(locale: Locale, now: Date): CompanionSource {
  return {
    locale,
    base: pagePath(locale),
    topics: Object.fromEntries(topics.map(({ id, name }) => [id, inLocale(name, locale)])),
    articles: publishedArticles(now, locale).map(sourceArticle),
    traditional: locale === 'zh-CN' ? traditionalPairs() : '',
  };
}

function sourceArticle(article: UsableArticle): SourceArticle {
  const { locale, slug, topic, data } = article;
  const nodes = bodyNodes(article);
  const named = [data.title, ...data.questions, ...data.keywords].join(' ');
  return {
    id: slug,
    title: data.title,
    topic,
    // Who gets the short answer needs no summary.
    summary: data.answer ? '' : (data.summary ?? ''),
    answer: data.answer ?? '',
    headings: headingsOf(nodes),
    questions: data.questions,
    keywords: [...data.keywords, ...synonymsFor(named, locale)],
    // A Chinese article is found by the English words of its address too.
    body: locale === 'en' ? bodyText(nodes) : `${slug.replaceAll('-', ' ')} ${bodyText(nodes)}`,
  };
}

function headingsOf(nodes: readonly Nodes[]): SourceArticle['headings'] {
  const headings = nodes.filter((node) => node.type === 'heading');
  const slugs = headingIds(headings);
  return headings.map((heading, n) => {
    const text = nodeText(heading);
    const slug = slugs[n];
    return slug === undefined || slug === slugOf(text) ? { text } : { text, slug };
  });
}
