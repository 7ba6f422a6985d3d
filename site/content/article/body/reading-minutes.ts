import { languageOf } from '../../../languages/registry/locales.ts';
import type { Article } from '../read.ts';
import { bodyNodes, bodyText } from './nodes.ts';

/** The minutes it takes to read an article at the pace of its language, at least 1. */
export function readingMinutes(article: Pick<Article, 'file' | 'body' | 'locale'>): number {
  const { unit, perMinute } = languageOf(article.locale).pace;
  const text = bodyText(bodyNodes(article));
  const length = (text.match(unit === 'word' ? words : characters) ?? []).length;
  return Math.max(1, Math.round(length / perMinute));
}

/** What stands between spaces, if it has a letter or a digit. */
const words = /\S*[\p{L}\p{N}]\S*/gu;

/** Each character of any script with its marks; a word in Latin letters, or a number, is read at once. */
const characters = /\w+|[\p{L}\p{N}]\p{M}*/gu;
