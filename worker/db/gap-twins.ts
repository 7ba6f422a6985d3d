import type { Locale } from '../contract/locale.ts';
import { stateSql } from './gap-events.ts';

/** A wording for which some article is near: it may say the same as one in the other language. */
export interface NearWording {
  gap: number;
  query: string;
  locale: Locale;
  article: string;
}

/** A popular article has many; the surest ones are enough to find the other language's. */
const most = 500;

/** Wordings that these articles are near to, the surest first; not those that the owner ignores. */
export async function wordingsNear(
  db: D1Database,
  articles: string[],
  confidence: number,
): Promise<NearWording[]> {
  const { results } = await db
    .prepare(
      `SELECT w.gap, w.query, w.locale, w.article
         FROM wordings w INDEXED BY wordings_by_article
        WHERE w.article IN (SELECT value FROM json_each(?1)) AND w.confidence >= ?2
          AND ${stateSql} <> 'ignored'
        ORDER BY w.confidence DESC, w.id
        LIMIT ?3`,
    )
    .bind(JSON.stringify(articles), confidence, most)
    .all<NearWording>();
  return results;
}
