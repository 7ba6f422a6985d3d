import * as z from 'zod';
import { localeSchema, optional, searchedWords } from './fields.ts';

export const articleSorts = ['helpful', 'read', 'contact', 'title', 'checked'] as const;
export const articleGroups = ['all', 'due', 'weak'] as const;

/** Which articles the owner's list shows, and how. What is unknown is the usual: these are the ends of links. */
export const articleListSchema = z.object({
  /** Words of the title or the slug. */
  q: searchedWords,
  topic: optional(z.string()).catch(undefined),
  locale: optional(localeSchema).catch(undefined),
  group: z.enum(articleGroups).catch('all'),
  sort: z.enum(articleSorts).catch('helpful'),
  /** Counted from 1. */
  page: z.coerce.number().int().min(1).catch(1),
});

export type ArticleChoice = z.infer<typeof articleListSchema>;

/** What the list shows when nothing is chosen. */
export const usualArticles = articleListSchema.parse({});

/** The end of the list's address that chooses the same: "?topic=start&page=2", or nothing for the usual. */
export function articlesQuery(choice: ArticleChoice): string {
  const chosen = Object.entries(choice).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === usualArticles[name as keyof ArticleChoice]
      ? []
      : [[name, String(value)]],
  );
  return chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : '';
}
