import { type Locale, languageOf } from '../../languages/registry/locales.ts';

/** The minutes it takes to read a Markdown text at the pace of its language, at least 1. */
export function readingMinutes(markdown: string, locale: Locale): number {
  const { unit, perMinute } = languageOf(locale).pace;
  const text = markdown.replace(/<[^>]+>|[#*`|_-]/g, ' ');
  const length = unit === 'word' ? text.split(/\s+/).length : (text.match(characters) ?? []).length;
  return Math.max(1, Math.round(length / perMinute));
}

/** Each character of any script with its marks; a word in Latin letters, or a number, is read at once. */
const characters = /\w+|[\p{L}\p{N}]\p{M}*/gu;
