import type { ArticleFrontMatter } from './front-matter.ts';

/** The moment from which an article is on the site, in milliseconds; a draft never is. */
export function publishedFrom({ draft, publishAt }: ArticleFrontMatter): number {
  if (draft) return Number.POSITIVE_INFINITY;
  return publishAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}
