import type { Locale } from '../../languages/registry/locales.ts';
import type { Article } from '../article/read.ts';
import { articlesIn } from '../articles.ts';
import { type Topic, topics } from '../topics.ts';

export interface TopicArticles {
  topic: Topic;
  articles: Article[];
}

/** The topics of a language with their published articles, in the owner's order. */
export const topicsIn = (locale: Locale) => byTopic(articlesIn(locale));

/** The topics that have articles, in the owner's order. */
export function byTopic(articles: readonly Article[]): TopicArticles[] {
  const groups = Map.groupBy(articles, ({ topic }) => topic);
  return topics.flatMap((topic) => {
    const found = groups.get(topic.id);
    return found ? [{ topic, articles: found }] : [];
  });
}
