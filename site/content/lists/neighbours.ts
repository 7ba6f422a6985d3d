import type { Article } from '../article/read.ts';
import type { Topic } from '../topics.ts';
import { byTopic } from './by-topic.ts';

/** What an article's page shows of the others. */
export interface Neighbours {
  topic: Topic | undefined;
  /** How many articles the topic has. */
  count: number;
  /** The articles of the topic around this one, this one among them. */
  near: Article[];
  /** What to read next. */
  related: Article[];
  current: Article;
}

/** A page that listed its whole topic would grow with it. */
const mostNear = 12;
const mostRelated = 3;

/** Finds the neighbours of each article of a locale; the articles come in their order. */
export function neighbours(articles: readonly Article[]): (article: Article) => Neighbours {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const groups = new Map(byTopic(articles).map((group) => [group.topic.id, group]));
  const places = new Map(
    [...groups.values()].flatMap(({ articles }) => articles.map(({ slug }, n) => [slug, n])),
  );

  return (article) => {
    const group = groups.get(article.topic);
    const all = group?.articles ?? [article];
    const place = places.get(article.slug) ?? 0;
    const start = Math.max(0, Math.min(place - mostNear / 2, all.length - mostNear));
    const near = all.slice(start, start + mostNear);
    const named = article.data.related.flatMap((slug) => bySlug.get(slug) ?? []);
    const related = [...new Set([...named, ...near.slice(place - start + 1), ...near])]
      .filter((other) => other !== article)
      .slice(0, mostRelated);
    return { topic: group?.topic, count: all.length, near, related, current: article };
  };
}
