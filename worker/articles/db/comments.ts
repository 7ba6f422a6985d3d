import type { Locale } from '../../../site/languages/registry.ts';

export interface ArticleComment {
  version: string;
  helpful: 'yes' | 'no';
  reason: string | null;
  comment: string | null;
  created_at: string;
}

/** The votes for an article that say more than yes or no, the newest first. */
export async function articleComments(
  db: D1Database,
  { locale, article }: { locale: Locale; article: string },
  limit: number,
): Promise<ArticleComment[]> {
  const { results } = await db
    .prepare(
      `SELECT version, helpful, reason, comment, created_at
         FROM votes
        WHERE locale = ?1 AND article = ?2 AND (comment IS NOT NULL OR reason IS NOT NULL)
        ORDER BY created_at DESC, id DESC
        LIMIT ?3`,
    )
    .bind(locale, article, limit)
    .all<ArticleComment>();
  return results;
}
