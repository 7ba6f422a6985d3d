import type { Article } from '../article/read.ts';
import { type Topic, topics } from '../topics.ts';

export interface TopicArticles {
  topic: Topic;
  articles: Article[];
}

/** The topics that have articles, in the owner's order. */
export function byTopic(articles: readonly Article[]): TopicArticles[] {
  const groups = Map.groupBy(articles, ({ topic }) => topic);
  return topics.flatMap((topic) => {
    const found = groups.get(topic.id);
    return found ? [{ topic, articles: found }] : [];
  });
}

/** A page that listed every topic would grow with them. */
const mostAround = 20;

/** The topics that are listed beside `topic`, itself among them. */
export function topicsAround(groups: readonly TopicArticles[], topic: Topic): Topic[] {
  const all = groups.map((group) => group.topic);
  const start = Math.max(0, all.indexOf(topic) - mostAround + 1);
  return all.slice(start, start + mostAround);
}
