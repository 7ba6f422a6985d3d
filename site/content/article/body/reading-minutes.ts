import { secondsToRead } from '../../../languages/reading-time.ts';
import { languageOf } from '../../../languages/registry/locales.ts';
import type { Article } from '../read.ts';
import { bodyNodes, bodyText } from './nodes.ts';

/** The minutes it takes to read an article at the pace of its language, at least 1. */
export function readingMinutes(article: Pick<Article, 'file' | 'body' | 'locale'>): number {
  const text = bodyText(bodyNodes(article));
  return Math.max(1, Math.round(secondsToRead(text, languageOf(article.locale).pace) / 60));
}
