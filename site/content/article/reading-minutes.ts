import { languageOf } from '../../languages/registry/locales.ts';
import type { Article } from './read.ts';

/** The minutes it takes to read an article at the pace of its language, at least 1. */
export function readingMinutes({ body, locale }: Pick<Article, 'body' | 'locale'>): number {
  const { unit, perMinute } = languageOf(locale).pace;
  const text = body.trim().replace(/<[^>]+>|[#*`|_-]/g, ' ');
  const length = unit === 'word' ? text.split(/\s+/).length : (text.match(characters) ?? []).length;
  return Math.max(1, Math.round(length / perMinute));
}

/** Each character of any script with its marks; a word in Latin letters, or a number, is read at once. */
const characters = /\w+|[\p{L}\p{N}]\p{M}*/gu;
