import type { Locale } from '../../../site/languages/registry.ts';

/** A question asked in vain whose nearest article is this one, with all who asked it. */
export interface ArticleGap {
  gap: number;
  query: string;
  people: number;
  newest: string;
}

/** So many wordings of an article are looked at, the surest. */
const looked = 200;

/** The gaps nearest to an article that at least two people asked, most people first; a person counts once a day. */
export async function gapsNear(
  db: D1Database,
  { locale, article }: { locale: Locale; article: string },
  limit: number,
): Promise<ArticleGap[]> {
  const { results } = await db
    .prepare(
      `SELECT near.gap, g.query, MAX(g.created_at) AS newest,
              COUNT(DISTINCT g.day || ' ' || g.visitor) AS people
         FROM (SELECT id, gap
                 FROM wordings
                WHERE locale = ?1 AND article = ?2
                ORDER BY confidence DESC, id
                LIMIT ${looked}) AS near
         JOIN gaps g ON g.wording = near.id
        GROUP BY near.gap
       HAVING COUNT(DISTINCT g.day || ' ' || g.visitor) >= 2
        ORDER BY people DESC, newest DESC, near.gap
        LIMIT ?3`,
    )
    .bind(locale, article, limit)
    .all<ArticleGap>();
  return results;
}
