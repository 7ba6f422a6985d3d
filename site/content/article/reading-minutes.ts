import type { Locale } from '../../languages/registry.ts';

/** Words a minute (Brysbaert 2019, silent reading of non-fiction: 238), characters in Chinese (about 1.5 to a word). */
const pace = { en: 238, 'zh-CN': 360 };

/** The minutes it takes to read a Markdown text, at least 1. */
export function readingMinutes(markdown: string, locale: Locale): number {
  const text = markdown.replace(/<[^>]+>|[#*`|_-]/g, ' ');
  const length =
    locale === 'en' ? text.split(/\s+/).length : (text.match(/\p{Script=Han}|\w+/gu) ?? []).length;
  return Math.max(1, Math.round(length / pace[locale]));
}
